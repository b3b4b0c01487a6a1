import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { printDayTime } from '../../timeDock/printTime.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printCount, printPeople } from '../../ui/counts.ts'
import styles from '../Inspector.module.css'
import { useSampleName } from '../texts/useSampleFacts.ts'
import { PersonButton } from './PersonButton.tsx'
import { TestMissing } from './TestMissing.tsx'

/** The test as a whole: who took part, with how many messages each; a person leads to their line. */
export function TestSummary() {
  const store = useBuilderStore()
  const test = useBuilder((state) => state.test)
  const nameOf = useSampleName()
  const zone = useZone()
  const result = test?.result
  if (!test || !result) return <TestMissing />
  const untilMs = test.untilMs ?? Number.POSITIVE_INFINITY
  const seen = <T extends { at: string }>(list: readonly T[]) => list.filter(({ at }) => Date.parse(at) <= untilMs)
  const messages = seen(result.messages)
  const sentTo = Map.groupBy(messages, ({ person }) => person)
  const firstOf = new Map(
    seen(result.events)
      .toReversed()
      .map((event) => [event.person, event.at]),
  )
  const people = [...new Set(seen(result.events).map(({ person }) => person))]
  return (
    <section className={styles.section} aria-label="The test">
      <h3>
        {printPeople(people.length)} entered, {printCount(messages.length, 'message')}
      </h3>
      <p className={styles.hint}>
        {people.length < result.people
          ? `${result.people - people.length} of ${result.people} don't fit the start. `
          : ''}
        Choose a person to read along, or a step to see who came there.
      </p>
      {result.notes.map((note) => (
        <p key={note} className={styles.hint}>
          {note}
        </p>
      ))}
      <div>
        {people.map((person) => (
          <PersonButton
            key={person}
            name={nameOf(person)}
            about={`${printCount(sentTo.get(person)?.length ?? 0, 'message')} · entered ${printDayTime(firstOf.get(person) ?? result.start, zone)}`}
            onClick={() => store.getState().set({ person })}
          />
        ))}
      </div>
    </section>
  )
}
