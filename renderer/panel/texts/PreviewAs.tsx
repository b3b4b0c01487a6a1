import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import { type TextPerson, trialsSentence } from './inventedPeople.ts'
import styles from './PreviewAs.module.css'
import { useTextPeople } from './useTextPeople.ts'

/** Whom the texts are shown for, with arrows through all and a list to go to one. The same on every step. */
export const PreviewAs = memo(function PreviewAs() {
  const { people, person, total, choose, step } = useTextPeople()
  useRegisterCommands(
    useMemo(() => [command('text.nextPerson', () => step(1)), command('text.personBefore', () => step(-1))], [step]),
  )
  if (!person) return null
  const plain = people.filter(({ trials }) => trials.length === 0)
  const hard = people.filter(({ trials }) => trials.length > 0)
  return (
    <div className={styles.row}>
      <span className={styles.words}>
        <Menu width={280} position="bottom-start" closeOnItemClick>
          <Menu.Target>
            <UnstyledButton className={styles.name} aria-label={`Preview as ${person.name}. Choose somebody else`}>
              <span className={styles.as}>Preview as</span>{' '}
              <bdi className={styles.who} data-personal>
                {person.name}
              </bdi>
              <IconChevronDown size={16} aria-hidden />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown className={styles.list ?? ''}>
            {hard.length > 0 && <Menu.Label>Hard on a text</Menu.Label>}
            {hard.map((one) => (
              <PersonItem key={one.id} person={one} isChosen={one === person} onChoose={choose} />
            ))}
            {plain.length > 0 && <Menu.Label>{total > 0 ? 'Your newest people' : 'Sample people'}</Menu.Label>}
            {plain.map((one) => (
              <PersonItem key={one.id} person={one} isChosen={one === person} onChoose={choose} />
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={styles.special} role="status">
          {trialsSentence(person.trials)}
          {total > 0 && person.isInvented && ' (invented)'}
        </span>
      </span>
      <span className={styles.arrows}>
        <ActionIcon size={28} onClick={() => step(-1)} aria-label="Person before">
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon size={28} onClick={() => step(1)} aria-label="Next person">
          <IconChevronRight size={16} />
        </ActionIcon>
      </span>
    </div>
  )
})

interface PersonItemProps {
  person: TextPerson
  isChosen: boolean
  onChoose: (id: string) => void
}

function PersonItem({ person: { id, name, trials }, isChosen, onChoose }: PersonItemProps) {
  return (
    <Menu.Item onClick={() => onChoose(id)} aria-current={isChosen || undefined} className={styles.item ?? ''}>
      <bdi data-personal>{name}</bdi>
      {trials.length > 0 && <span className={styles.trials}> {trialsSentence(trials)}</span>}
    </Menu.Item>
  )
}
