import { join } from 'node:path'
import { firstLine, startChild } from '../engine/testing/children.ts'
import { bareSmtpRate } from './bareSmtp.ts'
import { canvas } from './canvas.ts'
import { csvImport } from './csvImport.ts'
import { durableSteps } from './durableSteps.ts'
import { flushCost } from './flushCost.ts'
import { hostReady } from './hostReady.ts'
import { lateness } from './lateness.ts'
import { rawSteps } from './rawSteps.ts'
import { segmentCount } from './segmentCount.ts'
import { bigSimulation, simulation } from './simulation.ts'
import { smtpJob } from './smtpJob.ts'
import { median, repeat } from './tempFolder.ts'
import { waitingRuns } from './waitingRuns.ts'

/**
 * npm run bench: each figure beside its yardstick, both measured in this run, in turns, because machines are noisy and only
 * the ratio holds. Medians of five.
 */
const rounds = 5

const steps = await repeat(rounds, async () => ({ ours: await durableSteps(4000), bare: await rawSteps(40_000) }))
row(
  'durable steps a second, no channel, FULL sync',
  median(steps.map(({ ours }) => ours)),
  'raw prepared statements, batches of 100',
  median(steps.map(({ bare }) => bare)),
  '>= 20,000/s and >= 0.25',
)

const atOnce = await mailRow('a mail server that answers at once', [], 3000)
const flushMs = await flushCost(1000)
const gapMs = 1000 / atOnce.ours - 1000 / atOnce.bare
const stepsMs = (5 * 1000) / median(steps.map(({ ours }) => ours))
const restMs = gapMs - flushMs / 5 - stepsMs
process.stdout.write(
  `  what stands in between: ${gapMs.toFixed(2)} ms a message. ${(flushMs / 5).toFixed(2)} ms at least is waiting for the disk before content leaves (a flush takes
  ${flushMs.toFixed(2)} ms, five lines can share one); ${stepsMs.toFixed(2)} ms is five durable steps at the rate above; the other ${restMs.toFixed(2)} ms is the rest.
`,
)
await mailRow('a mail server that thinks for 10 ms, as near ones do', ['--slow-ms', '10'], 600)

const tests = await repeat(rounds, async () => simulation(100))
row('test of 100 people x 30 days x 12 steps, ms', median(tests), 'the goal', 1000, '< 1,000 ms; goal 300 ms')
const big = bigSimulation(10_000)
row('test of 10,000 people x 30 days x 12 steps, s', big.seconds, 'the goal', 30, '< 30 s')
row('  and how much the memory of the process grew by it, MB', big.megabytes, 'the goal', 400, '< 400 MB')

row('100,000 people from a CSV file, s', await csvImport(100_000), 'the goal', 10, '< 10 s')
const ready = await hostReady(100_000, 1_000_000)
row('ready with 100,000 people and 1,000,000 events, ms', ready, 'the goal', 1000, '< 1,000 ms')
row('counting a segment of 100,000 people, ms', await segmentCount(100_000), 'the goal', 100, '< 100 ms')

const waits = await waitingRuns(1_000_000)
row('1,000,000 runs waiting: finding the next due, 99th of 100, ms', waits.p99Ms, 'the goal', 5, '< 5 ms')
row('  processor while nothing is due, %', waits.idleShare * 100, 'the goal', 1, '< 1 %')
row('  memory, MB', waits.memoryMb, 'the goal', 300, '< 300 MB')
row('10,000 people due within a minute: how late, 99th of 100, ms', await lateness(10_000), 'the goal', 2000, '< 2 s')

const drawn = await canvas()
if (drawn) {
  const { bare, drag, pan, zoom, dragAll, panAll } = drawn
  const bareFrames = 'a square that follows the mouse over an empty page'
  const frames = (what: string, { perSecond, inTime, p95 }: typeof bare) => {
    row(`200 steps, ${what}: frames a second`, perSecond, bareFrames, bare.perSecond, '>= 50/s')
    process.stdout.write(`  within 20 ms ${Math.round(inTime * 100)} %, 95th of 100 after ${p95.toFixed(1)} ms\n`)
  }
  frames('dragging one', drag)
  frames('panning', pan)
  frames('zooming', zoom)
  frames('all in the window, dragging one', dragAll)
  frames('all in the window, panning', panAll)
  row('opening a workflow of 1,000 steps, ms', drawn.openMs, 'the goal', 1500, '< 1,500 ms')
  row('  typing in one of its steps, key to picture, 95th of 100, ms', drawn.keyMs, 'the goal', 50, '< 50 ms')
  row('  cards in the page, of 1,000', drawn.cards, 'what a window shows', 40, '< 40')
  row('the command field, keys to picture, ms', drawn.answers.paletteMs, 'the goal', 100, '< 100 ms')
  row(
    'a change while testing 20 people x 7 days, to new numbers, ms',
    drawn.answers.testMs,
    'the goal',
    300,
    '< 300 ms',
  )
  row('  memory of the page, MB', drawn.memoryMb, 'the goal', 150, '< 150 MB')
} else process.stdout.write('No browser was found (set CHROMIUM to the path of one): the canvas was not measured.\n')

function row(what: string, value: number, yardstick: string, bare: number, goal: string, ratio = value / bare) {
  const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: n < 1 ? 3 : n < 100 ? 1 : 0 })
  process.stdout.write(
    `${what}\n  ${number(value)}   |   ${yardstick}: ${number(bare)}   |   ratio ${ratio.toFixed(2)}   |   wanted ${goal}\n`,
  )
}

/** The same job and bare nodemailer in turns against one server, over five lines. Gives the median rates. */
async function mailRow(server: string, options: string[], count: number) {
  const sink = startChild('engine/testing/standIns/smtpSink.ts', ['--log', join('/', 'dev', 'null'), ...options])
  const port = Number((await firstLine(sink)).port)
  const mails = await repeat(rounds, async () => ({
    ours: await smtpJob(port, count),
    bare: await bareSmtpRate({ count, port, connections: 5 }),
  }))
  sink.kill()
  const ours = median(mails.map((one) => one.ours))
  const bare = median(mails.map((one) => one.bare))
  const what = `start -> check -> email accepted by ${server}, durable, people a second`
  const ratio = median(mails.map((one) => one.ours / one.bare))
  row(what, ours, 'bare pooled nodemailer, same server, 5 lines', bare, '>= 0.8', ratio)
  return { ours, bare }
}
