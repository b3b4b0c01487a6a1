import { expect, test } from 'vitest'
import { createWorker } from './worker.ts'

test('in a long round it is told every half second that something moved, so that counters keep up', async () => {
  let ms = 0
  let rounds = 0
  const told: number[] = []
  // A core that has work for nine rounds of 200 ms, and an outbox without any.
  const core = {
    advance: () => {
      ms += 200
      rounds++
      return { steps: 1, looks: 0, moved: rounds < 10 }
    },
    nextDue: () => null,
  }
  const outbox = {
    pump: async () => 0,
    inFlight: () => 0,
    nextAnswers: async () => undefined,
    blockedUntil: () => null,
  }
  const parts = { core, outbox, now: () => 0, isStopped: () => false, elapsed: () => ms }
  const worker = createWorker({ ...parts, moved: () => told.push(ms), trouble: () => undefined })
  await worker.runDue(false)
  expect(told.slice(0, 4)).toEqual([600, 1200, 1800, 2000])
})
