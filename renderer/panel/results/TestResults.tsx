import { useDeferredValue, useMemo } from 'react'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import type { Outcome } from '../../timeDock/stepNumbers.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printPeople } from '../../ui/counts.ts'
import { printDayTime } from '../../ui/dates.ts'
import styles from '../Inspector.module.css'
import { CameHere } from '../why/CameHere.tsx'
import { Why } from '../why/Why.tsx'
import chips from './Chips.module.css'
import { PeopleList } from './PeopleList.tsx'
import { type PersonHere, peopleAtStep } from './peopleAtStep.ts'
import { TestMissing } from './TestMissing.tsx'

const words: Readonly<Record<Outcome, string>> = {
  sent: 'Got it',
  skipped: 'Skipped',
  failed: 'Failed',
  waiting: 'Waiting',
  passed: 'Went on',
}

/** Nothing for those of whom the reasons below tell more. */
const did: Readonly<Record<Outcome | 'all', string | null>> = {
  all: 'came here',
  sent: 'came here and got it',
  skipped: null,
  failed: null,
  waiting: 'came here and wait',
  passed: 'came here and went on',
}

const happened = { sent: 'sent', skipped: 'skipped', failed: 'failed', waiting: 'waiting', passed: 'left' } as const

/** Who came to a step in the test, and what became of each. A person leads to their line. */
export function TestResults({ id }: { id: string }) {
  const store = useBuilderStore()
  const {
    result,
    untilMs,
    outcome: chosen,
  } = useBuilder(({ test, outcome }) => ({
    result: test?.result ?? null,
    untilMs: test?.untilMs ?? Number.POSITIVE_INFINITY,
    outcome,
  }))
  // A long list may lag behind the scrubber for a moment, the scrubber never behind the hand.
  const atMs = useDeferredValue(untilMs)
  const zone = useZone()
  const events = useMemo(() => result?.log.atStep(id) ?? [], [result, id])
  const people = useMemo(() => peopleAtStep(events, id, atMs), [events, id, atMs])
  const outcomes = [...Map.groupBy(people, ({ outcome }) => outcome)]
  // The scrubber may stand where nobody has this outcome yet.
  const shown = people.some(({ outcome }) => outcome === chosen) ? chosen : 'all'
  const list = shown === 'all' ? people : people.filter(({ outcome }) => outcome === shown)
  if (!result) return <TestMissing />
  if (people.length === 0) return <CameHere id={id}>Nobody comes here in this test, up to this moment.</CameHere>
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
      {did[shown] && (
        <CameHere id={id}>
          {printPeople(list.length)} {did[shown]}.
        </CameHere>
      )}
      <Reasons step={id} people={list} />
      <PeopleList
        key={shown}
        people={list}
        tell={({ person, outcome, reason, cameAt }) => ({
          person,
          name: result.nameOf(person),
          about: [`${words[outcome]}${reason ? `: ${reason}` : ''}`, printDayTime(cameAt, zone)].join(' · '),
          event: { type: happened[outcome], reason: reason ?? null, node: id, port: null },
        })}
        onChoose={(person) => store.getState().set({ person })}
      />
    </>
  )
}

/** The reasons among these people, each with how many it holds for: "2 skipped: no email. Why?" */
function Reasons({ step, people }: { step: string; people: readonly PersonHere[] }) {
  const groups = Map.groupBy(
    people.filter(({ outcome, reason }) => reason && (outcome === 'skipped' || outcome === 'failed')),
    ({ outcome, reason }) => `${outcome}: ${reason}`,
  )
  return [...groups].map(([words, group]) => {
    const sentence = `${printPeople(group.length)} ${words}`
    const type = group[0]?.outcome === 'failed' ? 'failed' : 'skipped'
    return (
      <p key={words} className={styles.reason}>
        <span>{sentence}</span>
        <Why
          label={`Why: ${sentence}`}
          sentence={`${sentence}.`}
          event={{ type, reason: group[0]?.reason ?? null, node: step, port: null }}
        />
      </p>
    )
  })
}
