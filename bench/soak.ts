import { parseArgs } from 'node:util'
import { killLoop } from '../engine/testing/killLoop.ts'

/** npm run soak -- [--minutes 30]: kills an engine under load again and again, and adds up what became of its messages. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
const untilMs = performance.now() + Number(values.minutes) * 60_000
const sum = { rounds: 0, kills: 0, lost: 0, doubles: 0, doubts: 0, wrong: 0 }

while (performance.now() < untilMs && sum.lost + sum.doubles + sum.wrong === 0) {
  const score = await killLoop({ people: 2000, kills: 20 })
  sum.rounds++
  sum.kills += score.kills
  sum.lost += score.lost
  sum.doubles += score.doubles
  sum.doubts += score.doubts
  sum.wrong += score.wrong.length
  process.stdout.write(`${JSON.stringify(sum)}\n`)
}
process.exitCode = sum.lost + sum.doubles + sum.wrong === 0 ? 0 : 1
