import type { TestResult } from './testResult.ts'
import type { TestSession } from './testSession.ts'

/**
 * What a result was made from, to know whether it can be compared with the next one. Only what is compared: the session
 * holds the results so far, and each would keep the one before it for as long as the test is open.
 */
type Origin = Pick<TestSession, 'who' | 'start' | 'days' | 'withOn' | 'seed' | 'whatIf'> & {
  /** The undo entry before: the same for all changes of one burst of typing. */
  burst: unknown
}
const origins = new WeakMap<TestResult, Origin>()

export const originOf = ({ who, start, days, withOn, seed, whatIf }: TestSession, burst: unknown): Origin => ({
  ...{ who, start, days, withOn, seed, whatIf, burst },
})

/** The new result, and the one that it is compared with: the last one before this change, of the same people and days. */
export function resultAfter(
  { result: last, before }: Pick<TestSession, 'result' | 'before'>,
  result: TestResult,
  origin: Origin,
): Pick<TestSession, 'result' | 'people' | 'before'> {
  origins.set(result, origin)
  const of = last && origins.get(last)
  const { people } = result
  if (!of || !isSameSetup(of, origin)) return { result, people, before: null }
  const isSameChange = of.burst === origin.burst && of.whatIf === origin.whatIf
  return { result, people, before: isSameChange ? before : last }
}

const isSameSetup = (a: Origin, b: Origin) =>
  a.who === b.who && a.start === b.start && a.days === b.days && a.withOn === b.withOn && a.seed === b.seed
