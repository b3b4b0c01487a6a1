import { useState } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printDayTime } from '../timeDock/printTime.ts'
import { useZone } from '../timeDock/useZone.ts'
import chips from './Chips.module.css'
import styles from './Inspector.module.css'
import { PersonButton } from './PersonButton.tsx'
import { type PersonHere, peopleAtStep } from './peopleAtStep.ts'
import { useSampleName } from './useSampleFacts.ts'

const words: Readonly<Record<PersonHere['outcome'], string>> = {
  sent: 'Got it',
  skipped: 'Skipped',
  failed: 'Failed',
  waiting: 'Waiting',
  passed: 'Went on',
}
const none: never[] = []

/** Who came to a step in the test, and what became of each. A person leads to their line. */
export function TestResults({ id }: { id: string }) {
  const store = useBuilderStore()
  const { events, untilMs } = useBuilder(({ test }) => ({
    events: test?.result?.events ?? none,
    untilMs: test?.untilMs ?? null,
  }))
  const [shown, setShown] = useState<PersonHere['outcome'] | 'all'>('all')
  const nameOf = useSampleName()
  const zone = useZone()
  const people = peopleAtStep(events, id, untilMs ?? Number.POSITIVE_INFINITY)
  const outcomes = [...Map.groupBy(people, ({ outcome }) => outcome)]
  const list = shown === 'all' ? people : people.filter(({ outcome }) => outcome === shown)
  if (people.length === 0) return <p className={styles.hint}>Nobody comes here in this test, up to this moment.</p>
  return (
    <>
      <fieldset className={chips.row} aria-label="Show">
        {[['all', people.length] as const, ...outcomes.map(([outcome, group]) => [outcome, group.length] as const)].map(
          ([outcome, count]) => (
            <button
              key={outcome}
              type="button"
              className={chips.chip}
              aria-pressed={shown === outcome}
              onClick={() => setShown(outcome)}
            >
              {outcome === 'all' ? 'Came here' : words[outcome]} {count}
            </button>
          ),
        )}
      </fieldset>
      <div>
        {list.map(({ person, outcome, reason, cameAt }) => (
          <PersonButton
            key={person}
            name={nameOf(person)}
            about={[`${words[outcome]}${reason ? `: ${reason}` : ''}`, printDayTime(cameAt, zone)].join(' · ')}
            onClick={() => store.getState().set({ person })}
          />
        ))}
      </div>
    </>
  )
}
