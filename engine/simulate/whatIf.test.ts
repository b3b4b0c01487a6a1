import { expect, test } from 'vitest'
import type { Simulation } from '../../shared/contract/simulate.ts'
import { dayMs } from '../../shared/duration.ts'
import { seededRandom } from '../../shared/ids.ts'
import { samplePeople } from '../../shared/samplePeople.ts'
import { templates } from '../../shared/templates/index.ts'
import { deeds, type WhatHappens, whatIf } from '../../shared/whatIf.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { mondayMs } from '../testing/testEngine.ts'
import { type SimulationInput, simulate } from './simulate.ts'

const business = {
  ...{ businessName: 'FitBox', postalAddress: '1 High Street', timeZone: 'Europe/London', country: 'GB' },
  ...{ holidays: [], messageCap: { count: 2, hours: 24 } },
}
const people = samplePeople.map((person) => ({ person, marketing: null, how: 'sample' }))

/** Everything that is left to chance or hangs on an order somewhere: splits, codes, ids of new records in a text, caps. */
const everything = drawGraph(
  {
    start: ['personAdded'],
    split: [
      'split',
      {
        shares: [
          { port: 'a', percent: 50 },
          { port: 'b', percent: 50 },
        ],
      },
    ],
    code: ['generateCode', { length: 8 }],
    a: ['email', { subject: 'A for {{ person.firstName }}', body: 'Your code: {{ steps.code.code }}' }],
    b: ['email', { subject: 'B for {{ person.firstName }}', body: 'Hello' }],
    listen: ['waitForEvent', { events: ['replied', 'clicked', 'opened', 'booked', 'paid'], limit: { days: 3 } }],
    book: ['saveRecord', { recordType: 'payment', title: 'Fee', state: 'pending' }],
    task: ['createTask', { title: 'Call {{ person.firstName }}' }],
    late: [
      'email',
      { subject: 'Pay {{ history.bookings }}', body: '{{ person.status }} {{ person.tags }} {{ run.replied }}' },
    ],
    chase: ['recordChanged', { recordType: 'payment', to: 'pending' }],
    due: ['email', { subject: 'Your {{ record.title }} {{ record.id }}', body: 'Is {{ record.state }}' }],
    again: ['wait', { hours: 30 }],
    last: ['email', { subject: 'Bye', body: '' }],
  },
  [
    ...['start > split', 'split.a > code > a > listen', 'split.b > b > listen', 'listen.timeout > book > task > late'],
    ...[
      'listen.replied > book',
      'listen.clicked > late',
      'listen.opened > late',
      'listen.booked > late',
      'listen.paid > book',
    ],
    'chase > due > again > last',
  ],
  { reenter: 'always', quietHours: { from: '20:00', to: '08:00' }, stopOn: ['unsubscribed'] },
)

type Subject = Pick<SimulationInput, 'graph' | 'name' | 'days' | 'records' | 'seed'>
const subjects: Subject[] = [
  ...[1, 2, 3, 4].map((seed) => ({ name: `Everything ${seed}`, graph: everything, days: 9, seed })),
  ...templates.map(({ name, graph, days, records = [] }, seed) => ({ name, graph, days, records, seed })),
]

test.each(subjects)('in the test of "$name" a what-if changes the future of its person and nothing else', (subject) => {
  const random = seededRandom(subject.seed * 7919)
  const input = { ...subject, people, startMs: mondayMs, business }
  const plain = simulate(input)
  for (let round = 0; round < 3; round++) {
    const asked = whatIf.parse(chosen(random, subject.days))
    const atMs = Date.parse(asked.at)
    const changed = simulate({ ...input, whatIf: [asked] })
    expect(untouched(changed, asked.person, atMs), JSON.stringify(asked)).toEqual(untouched(plain, asked.person, atMs))
  }
})

test('the same test with the same what-ifs ends the same to the letter', () => {
  const random = seededRandom(11)
  const whatIfs = Array.from({ length: 30 }, () => whatIf.parse(chosen(random, 9)))
  const input = { graph: everything, name: 'T', people, startMs: mondayMs, days: 9, seed: 4, business, whatIf: whatIfs }
  const { tookMs: _, ...first } = simulate(input)
  const { tookMs: __, ...again } = simulate(input)
  expect(again).toEqual(first)
})

test('a what-if does change the future of its person', () => {
  const input = { graph: everything, name: 'T', people, startMs: mondayMs, days: 9, seed: 1, business }
  const [sent] = simulate(input).messages
  const at = new Date(mondayMs + dayMs).toISOString()
  const replied = simulate({ ...input, whatIf: [{ at, person: sent?.person ?? '', does: 'replies' }] })
  expect(replied.steps.listen?.out).toEqual({ replied: 1, timeout: 19 })
})

function chosen(random: () => number, days: number): WhatHappens {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T // there are some
  const { email, phone } = pick(samplePeople)
  const at = new Date(mondayMs + Math.floor(random() * days * dayMs)).toISOString()
  const whose = { at, person: email || phone }
  const kind = random()
  if (kind < 0.6) return { ...whose, does: pick(deeds) }
  if (kind < 0.8) return { ...whose, set: { status: 'customer', tags: ['vip'], plan: 'gold' } }
  const set = { startsAt: '+5d 18:00', state: 'booked' }
  return { ...whose, record: { type: 'booking', title: 'Yoga', set } }
}

/** All that a what-if must leave as it is: whatever was before it, and whatever is of others. */
function untouched({ messages, events, notStarted }: Simulation, person: string, atMs: number) {
  const isUntouched = (one: { person: string; at: string }) => one.person !== person || Date.parse(one.at) < atMs
  const label = samplePeople.find(({ email, phone }) => (email || phone) === person)
  expect(label).toBeDefined()
  return {
    messages: messages.filter(isUntouched),
    events: events.filter(isUntouched),
    notStarted: notStarted.filter(isUntouched),
  }
}
