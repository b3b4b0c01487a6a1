import type { TestWho } from '../../shared/contract/simulate.ts'
import type { RefusalCode } from '../../shared/errors.ts'
import type { WhatIf } from '../../shared/whatIf.ts'
import type { TestResult } from './testResult.ts'

/** Who takes part, with what the screen needs to say so. */
export type ChosenWho =
  | { kind: 'samples' }
  | { kind: 'segment'; segment: string; name: string }
  | { kind: 'people'; people: readonly { id: string; name: string }[] }
  | { kind: 'file'; file: Blob; name: string }

/** When it starts: today at 09:00, or an instant, or a wall time in the zone of the business ("2027-06-09T14:30"). */
export type ChosenStart = { kind: 'morning' } | { kind: 'now'; at: string } | { kind: 'at'; at: string }

/** What the inspector lists instead of a step: who is counted by a number that belongs to no single step. */
export type TestList =
  | { kind: 'changed' }
  | { kind: 'way'; step: string; port: string }
  | { kind: 'notStarted' }
  | { kind: 'collisions' }
  | { kind: 'setbacks' }

/** Why a test did not run to its end. `code` is null where nothing was refused: it was stopped, or nobody answered. */
export interface TestTrouble {
  sentence: string
  code: RefusalCode | null
  isStopped: boolean
}

/** What a test is asked with, besides the workflow. */
interface TestSetup {
  who: ChosenWho
  start: ChosenStart
  days: number
  /** Together with the other workflows that are on. */
  withOn: boolean
}

/** One open test. Nothing of it is saved; what it was set up with is kept while the window is open. */
export interface TestSession extends TestSetup {
  seed: number
  /** What happens to people besides, in the order it was said. */
  whatIf: readonly WhatIf[]
  result: TestResult | null
  /** How many take part; null until a test with them has run. */
  people: number | null
  /** The one before the last change of the workflow or the what-ifs: what differs from it is marked. */
  before: TestResult | null
  isRunning: boolean
  /** Days that are over, of so many; null while it is quick. */
  progress: { played: number; of: number } | null
  /** Ends the run that is going on; the last result stays. */
  stop: (() => void) | null
  error: TestTrouble | null
  /** The scrubber, or null for the end. */
  untilMs: number | null
  isPlaying: boolean
  /** Days of the test in a second; null: as fits its length. */
  speed: number | null
  list: TestList | null
}

const usual: TestSetup = { who: { kind: 'samples' }, start: { kind: 'morning' }, days: 7, withOn: false }
const kept = new Map<string, TestSetup & Pick<TestSession, 'speed'>>()

/** A test as it opens: set up as the last one of this workflow was. */
const freshTest = (workflowId: string | null): TestSession => ({
  ...usual,
  speed: null,
  ...(workflowId === null ? {} : kept.get(workflowId)),
  seed: 1,
  whatIf: [],
  result: null,
  people: null,
  before: null,
  isRunning: false,
  progress: null,
  stop: null,
  error: null,
  untilMs: null,
  isPlaying: false,
  list: null,
})

/** The session after a change, remembered for the next test of the same workflow. */
export function changedTest(
  test: TestSession | null,
  change: Partial<TestSession>,
  workflowId: string | null,
): TestSession {
  const before = test ?? freshTest(workflowId)
  const isOther = change.who !== undefined && change.who !== before.who
  const next = { ...before, ...change, ...(isOther ? { people: null } : {}) }
  if (workflowId !== null) {
    const { who, start, days, withOn, speed } = next
    // "Now" is over when the test is opened again.
    kept.set(workflowId, { who, start: start.kind === 'now' ? usual.start : start, days, withOn, speed })
  }
  return next
}

export const askedWho = (who: ChosenWho): TestWho => {
  if (who.kind === 'people') return { kind: 'people', ids: who.people.map(({ id }) => id) }
  if (who.kind === 'segment') return { kind: 'segment', segment: who.segment }
  return who.kind === 'file' ? { kind: 'file', file: who.file } : who
}

/** Changes of the what-ifs, to be given to `setTest`. */
export const withWhatIf = ({ whatIf }: Pick<TestSession, 'whatIf'>, one: WhatIf) => ({ whatIf: [...whatIf, one] })
export const withoutWhatIf = ({ whatIf }: Pick<TestSession, 'whatIf'>, one: WhatIf) => ({
  whatIf: whatIf.filter((other) => other !== one),
})

/** The session with another list in the inspector, or with none: the same object where nothing changes. */
export const withList = (test: TestSession | null, list: TestList | null): TestSession | null =>
  test && test.list !== list ? { ...test, list } : test

export const wayList = ({ source, port }: { source: string; port: string }): TestList => ({
  kind: 'way',
  step: source,
  port,
})
