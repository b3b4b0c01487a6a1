import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useRegisterCommands } from '../../../commands/CommandsProvider.tsx'
import { command } from '../../../commands/command.ts'
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx'
import { printNumber, printPeople } from '../../../ui/counts.ts'
import { goOnWord } from './byHandWords.ts'
import styles from './Live.module.css'
import { useByHand } from './useByHand.ts'

interface EverybodyHereProps {
  workflow: string
  node: string
  /** How many are here, and those of them who are known to be held. */
  count: number
  held: readonly number[]
  isSend: boolean
  isWithFirst: boolean
}

/** The same for everybody at a step at once, with their number. Sending is asked about once: it can't be taken back. */
export function EverybodyHere({ workflow, node, count, held, isSend, isWithFirst }: EverybodyHereProps) {
  const { run, isBusy } = useByHand()
  const whom = { workflow, node }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are made anew on every render and do the same
  const commands = useMemo(
    () => [
      command(
        'people.goOn',
        () => run({ act: 'goOn', whom }),
        () => !isWithFirst,
      ),
      command('people.hold', () => run({ act: 'hold', whom })),
      command(
        'people.release',
        () => run({ act: 'release', whom: { runIds: [...held] } }),
        () => held.length > 0,
      ),
      command('people.remove', () => run({ act: 'remove', whom })),
    ],
    [workflow, node, held, isWithFirst],
  )
  useRegisterCommands(commands)
  if (count < 2) return null
  return (
    <fieldset className={styles.everybody}>
      <legend className={styles.legend}>All {printNumber(count)}</legend>
      {!isWithFirst && (
        <ConfirmButton
          size="compact-sm"
          isGentle
          disabled={isBusy}
          question={`${goOnWord(isSend)}, for all ${printPeople(count)}? What follows goes out at once, within quiet hours. It can’t be taken back.`}
          confirm={goOnWord(isSend)}
          onConfirm={() => run({ act: 'goOn', whom })}
        >
          {goOnWord(isSend)}
        </ConfirmButton>
      )}
      {held.length < count && (
        <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => run({ act: 'hold', whom })}>
          Hold
        </Button>
      )}
      {held.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={isBusy}
          onClick={() => run({ act: 'release', whom: { runIds: [...held] } })}
        >
          Release {printNumber(held.length)}
        </Button>
      )}
      <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => run({ act: 'remove', whom })}>
        Take out
      </Button>
    </fieldset>
  )
}
