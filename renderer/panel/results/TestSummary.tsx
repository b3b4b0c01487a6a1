import { useDeferredValue } from 'react'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { neverStarted } from '../../timeDock/neverStarted.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printCount, printNumber, printPeople } from '../../ui/counts.ts'
import { printDayTime } from '../../ui/dates.ts'
import styles from '../Inspector.module.css'
import { PeopleList } from './PeopleList.tsx'
import { TestMissing } from './TestMissing.tsx'

/** The test as a whole: who took part, with how many messages each; a person leads to their line. */
export function TestSummary() {
  const store = useBuilderStore()
  const { result, untilMs } = useBuilder(({ test }) => ({
    result: test?.result ?? null,
    untilMs: test?.untilMs ?? Number.POSITIVE_INFINITY,
  }))
  // A long list may lag behind the scrubber for a moment, the scrubber never behind the hand.
  const atMs = useDeferredValue(untilMs)
  const zone = useZone()
  if (!result) return <TestMissing />
  const people = [...result.log.entered].filter(([, cameMs]) => cameMs <= atMs)
  const outside = neverStarted(result).length
  return (
    <section className={styles.section} aria-label="The test">
      <h3>
        {printPeople(people.length)} entered, {printCount(result.messagesUpTo(atMs), 'message')}
      </h3>
      <p className={styles.hint}>Choose a person to read along, or a step to see who came there.</p>
      {outside > 0 && (
        <p className={styles.hint}>
          {printNumber(outside)} of {printNumber(result.people)} never enter.{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => store.getState().setTest({ list: { kind: 'notStarted' } })}
          >
            Why?
          </button>
        </p>
      )}
      {result.notes.map((note) => (
        <p key={note} className={styles.hint}>
          {note}
        </p>
      ))}
      <PeopleList
        people={people}
        tell={([person, cameMs]) => {
          const got = result.messagesOf(person).filter(({ at }) => Date.parse(at) <= atMs).length
          const about = `${printCount(got, 'message')} · entered ${printDayTime(cameMs, zone)}`
          return { person, name: result.nameOf(person), about }
        }}
        onChoose={(person) => store.getState().set({ person })}
      />
    </section>
  )
}
