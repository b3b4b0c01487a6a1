import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { originOf, resultAfter } from './comparedResult.ts'
import { resultOf } from './testing/resultOf.ts'
import { changedTest, type TestSession } from './testSession.ts'

/** An open test that is run again and again, as one of `useTestRunner` is. */
function openTest() {
  let session: TestSession = changedTest(null, {}, null)
  return {
    run: (burst: string, change: Partial<TestSession> = {}) => {
      session = { ...session, ...change }
      const result = resultOf([], [])
      session = { ...session, ...resultAfter(session, result, originOf(session, burst)) }
      return result
    },
    before: () => session.before,
  }
}

test('a result is compared with the last one before this change, and with none of another test', () => {
  const { run, before } = openTest()
  const first = run('opened')
  run('typing')
  const typed = [before() === first]
  const last = run('typing')
  typed.push(before() === first)
  run('moved')
  typed.push(before() === last)
  run('moved', { days: 30 })
  expect([typed, before()]).toEqual([[true, true, true], null])
})

test('however often a test is run, only the last result and the one it is compared with are kept', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const { run, before } = openTest()
  const kept = ['a', 'b', 'c', 'd', 'e'].map((burst) => new WeakRef(run(burst)))
  // What was looked at in this turn is kept to its end.
  await new Promise((resolve) => setImmediate(resolve))
  collect()
  expect([kept.map((one) => one.deref() !== undefined), before() !== null]).toEqual([
    [false, false, false, true, true],
    true,
  ])
})
