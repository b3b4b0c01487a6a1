import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { printDayTime } from '../../timeDock/printTime.ts'
import type { Outcome } from '../../timeDock/stepNumbers.ts'
import { useZone } from '../../timeDock/useZone.ts'
import styles from '../Inspector.module.css'
import { useSampleName } from '../texts/useSampleFacts.ts'
import chips from './Chips.module.css'
import { PersonButton } from './PersonButton.tsx'
import { peopleAtStep } from './peopleAtStep.ts'
import { TestMissing } from './TestMissing.tsx'

const words: Readonly<Record<Outcome, string>> = {
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
  const {
    events,
    untilMs,
    isMissing,
    outcome: chosen,
  } = useBuilder(({ test, outcome }) => ({
    events: test?.result?.events ?? none,
    untilMs: test?.untilMs ?? null,
    isMissing: !test?.result,
    outcome,
  }))
  const nameOf = useSampleName()
  const zone = useZone()
  const people = peopleAtStep(events, id, untilMs ?? Number.POSITIVE_INFINITY)
  const outcomes = [...Map.groupBy(people, ({ outcome }) => outcome)]
  // The scrubber may stand where nobody has this outcome yet.
  const shown = people.some(({ outcome }) => outcome === chosen) ? chosen : 'all'
  const list = shown === 'all' ? people : people.filter(({ outcome }) => outcome === shown)
  if (isMissing) return <TestMissing />
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
              onClick={() => store.getState().set({ outcome })}
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
