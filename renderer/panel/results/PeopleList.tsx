import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RunEvent } from '../../../shared/contract/runs.ts'
import { printNumber } from '../../ui/counts.ts'
import { Why } from '../why/Why.tsx'
import { PersonButton } from './PersonButton.tsx'

export interface ListedPerson {
  person: string
  name: string
  about: string
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
        const { person, name, about, tone, event } = tell(one)
        return (
          <PersonButton
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may be listed more than once, in an order that stays
            key={`${person} ${index}`}
            name={name}
            about={about}
            tone={tone}
            why={event && <Why label={`Why: ${name}, ${about}`} event={event} sentence={`${name}: ${about}.`} />}
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
