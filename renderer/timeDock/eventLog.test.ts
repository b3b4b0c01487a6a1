import { expect, test } from 'vitest'
import { seededRandom } from '../../shared/ids.ts'
import { eventLog, type TestEvent } from './eventLog.ts'
import type { StepNumbers } from './stepNumbers.ts'
import { packed } from './testing/resultOf.ts'

const startMs = Date.parse('2027-03-01T09:00:00Z')

const logOf = (events: readonly TestEvent[]) => eventLog(packed(events), 'Mine')

/** Counts from the first event on, every time: slow, and plainly right. */
function simpleCount(events: readonly TestEvent[], untilMs: number): Map<string, StepNumbers> {
  const steps = new Map<string, StepNumbers & { out: Record<string, number> }>()
  const inside = new Map<string, string>()
  for (const { at, person, workflow, node, type, port, reason } of events) {
    if (Date.parse(at) > untilMs) break
    if (workflow !== 'Mine') continue
    const step = steps.get(node) ?? { in: 0, sent: 0, waiting: 0, failed: 0, skipped: [], out: {} }
    steps.set(node, step)
    if (type === 'entered') {
      step.in += 1
      inside.set(`${person} ${node}`, node)
    }
    if (type === 'sent') step.sent += 1
    if (['failed', 'unknown', 'held'].includes(type)) step.failed += 1
    if (type === 'skipped') {
      const known = step.skipped.find((one) => one.reason === (reason ?? 'skipped'))
      if (known) known.count += 1
      else step.skipped.push({ reason: reason ?? 'skipped', count: 1 })
    }
    if ((type === 'left' || type === 'skipped') && port) step.out[port] = (step.out[port] ?? 0) + 1
    if (['left', 'skipped', 'failed', 'cancelled', 'ended'].includes(type)) inside.delete(`${person} ${node}`)
  }
  for (const node of inside.values()) {
    const step = steps.get(node)
    if (step) step.waiting += 1
  }
  return steps
}

/** Reasons that were given equally often may stand in any order. */
const plain = (numbers: ReadonlyMap<string, StepNumbers>) =>
  Object.fromEntries(
    [...numbers].map(([node, { skipped, ...rest }]) => [
      node,
      { ...rest, skipped: Object.fromEntries(skipped.map(({ reason, count }) => [reason, count])) },
    ]),
  )

function anyEvents(count: number): TestEvent[] {
  const random = seededRandom(7)
  const one = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  let atMs = startMs
  return Array.from({ length: count }, () => {
    atMs += Math.floor(random() * 3) * 60_000
    const type = one(['entered', 'entered', 'waiting', 'sent', 'left', 'left', 'skipped', 'failed', 'held', 'ended'])
    return {
      at: new Date(atMs).toISOString(),
      person: `p${Math.floor(random() * 40)}`,
      workflow: one(['Mine', 'Mine', 'Mine', 'Other']),
      node: one(['start', 'hello', 'wait', 'constructor']),
      type,
      port: type === 'left' || type === 'skipped' ? one(['next', 'no', null]) : null,
      reason: type === 'skipped' ? one(['no email', 'quiet hours', null]) : null,
    }
  })
}

test('counts at any instant, in any order, are those of counting from the beginning', () => {
  const events = anyEvents(5_000)
  const log = logOf(events)
  const endMs = Date.parse(events.at(-1)?.at ?? '')
  const random = seededRandom(3)
  const instants = [startMs - 1, endMs, ...Array.from({ length: 120 }, () => startMs + random() * (endMs - startMs))]
  // Also in small steps, as playing goes.
  instants.push(...Array.from({ length: 60 }, (_, n) => startMs + n * 45_000))
  for (const ms of instants) expect(plain(log.numbersAt(ms))).toEqual(plain(simpleCount(events, ms)))
})

test('a step whose counts did not change keeps its object, so that its card is not drawn anew', () => {
  const events = anyEvents(400)
  const log = logOf(events)
  const before = log.numbersAt(Date.parse(events[200]?.at ?? ''))
  const after = log.numbersAt(Date.parse(events[205]?.at ?? ''))
  const changed = [...after].filter(([node, numbers]) => before.get(node) !== numbers).map(([node]) => node)
  const touched = new Set(events.slice(200, 210).flatMap(({ workflow, node }) => (workflow === 'Mine' ? [node] : [])))
  expect(changed.filter((node) => !touched.has(node))).toEqual([])
  expect(log.numbersAt(Date.parse(events[205]?.at ?? ''))).toBe(after)
})

test('a person is asked for in every workflow, a step only in the one that is tested', () => {
  const events = anyEvents(300)
  const log = logOf(events)
  expect(log.ofPerson('p7')).toEqual(events.filter(({ person }) => person === 'p7'))
  expect(log.atStep('constructor')).toEqual(
    events.filter(({ workflow, node }) => workflow === 'Mine' && node === 'constructor'),
  )
  expect([log.ofPerson('nobody'), log.atStep('nothing')]).toEqual([[], []])
})

test('ten thousand people can be scrubbed through', () => {
  const people = Array.from({ length: 10_000 }, (_, n) => `p${n}`)
  const events = people.flatMap((person, n) =>
    [0, 1, 2, 3].flatMap((step) => {
      const at = new Date(startMs + step * 216_000_000 + n * 1000).toISOString()
      const here = { at, person, workflow: 'Mine', node: `s${step}`, port: null, reason: null }
      return [
        { ...here, type: 'entered' },
        { ...here, type: 'left', port: 'next' },
      ]
    }),
  )
  events.sort((a, b) => a.at.localeCompare(b.at))
  const log = logOf(events)
  log.numbersAt(startMs)
  const began = performance.now()
  for (let n = 0; n < 200; n++) log.numbersAt(startMs + ((n * 7919) % 200) * 4_320_000)
  // A frame lasts 16 ms; this takes about a tenth of one.
  expect((performance.now() - began) / 200).toBeLessThan(8)
})

test('who is passed over by a message is a setback, who goes past a step that is off is none', () => {
  const skipped = (node: string, reason: string, minute: number) => ({
    ...{ at: new Date(startMs + minute * 60_000).toISOString(), person: 'p1', workflow: 'Mine', node },
    ...{ type: 'skipped', port: 'next', reason },
  })
  const log = logOf([skipped('pause', 'this step is off', 0), skipped('hello', 'no email', 1)])
  expect(log.setbacks()).toEqual([{ ms: startMs + 60_000, what: 'skipped', index: 1 }])
})
