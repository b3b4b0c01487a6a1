import { expect, test } from 'vitest'
import { killLoop } from './testing/killLoop.ts'

test('killed five times on the way, every message arrives once or is shown as in doubt', async () => {
  const score = await killLoop({ people: 200, kills: 5 })
  expect(score).toMatchObject({ lost: 0, doubles: 0, wrong: [] })
}, 120_000)
