import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RunEvent } from '../../../shared/contract/runs.ts'
import { printNumber } from '../../ui/counts.ts'
import { withNames } from '../../ui/withNames.tsx'
import { Why } from '../why/Why.tsx'
import { PersonButton } from './PersonButton.tsx'

export interface ListedPerson {
  person: string
  name: string
  about: string
  /** Words in it that belong to them, such as the subject of their message. */
  theirWords?: readonly string[]
  tone?: 'warn' | undefined
  /** What became of them, where it can be asked why. */
  event?: Pick<RunEvent, 'type' | 'reason' | 'node' | 'port'> | undefined
}

const page = 100

interface PeopleListProps<T> {
  people: readonly T[]
  /** Made only for those who are seen. */
  tell: (one: T) => ListedPerson
  onChoose: (person: string) => void
}

/** People of a test, the first hundred and more on request. A person leads to their line. */
export function PeopleList<T>({ people, tell, onChoose }: PeopleListProps<T>) {
  const [shown, setShown] = useState(page)
  const more = people.length - shown
  return (
    <div>
      {people.slice(0, shown).map((one, index) => {
        const { person, name, about, theirWords = [], tone, event } = tell(one)
        return (
          <PersonButton
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may be listed more than once, in an order that stays
            key={`${person} ${index}`}
            name={name}
            about={withNames(about, theirWords)}
            tone={tone}
            why={
              event && (
                <Why
                  label={`Why: ${name}, ${about}`}
                  event={event}
                  sentence={withNames(`${name}: ${about}.`, [name, ...theirWords])}
                />
              )
            }
            onClick={() => onChoose(person)}
          />
        )
      })}
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShown(shown + page)}>
          Show {printNumber(Math.min(page, more))} more of {printNumber(more)}
        </Button>
      )}
    </div>
  )
}
