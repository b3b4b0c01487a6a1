import { type SimulationInput, simulate } from '../engine/simulate/simulate.ts'
import { drawGraph } from '../engine/testing/drawGraph.ts'

const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
const mail = (subject: string) =>
  [
    'email',
    { subject: `${subject} {{ person.firstName | default: 'there' }}`, body: 'Hi {{ person.firstName }}, ...' },
  ] as [string, Record<string, unknown>]

/** Twelve steps over thirty days, half of them waits and messages. */
const graph = drawGraph(
  {
    start: ['personAdded'],
    one: mail('Welcome'),
    wait1: ['wait', { days: 2 }],
    check: ['check', { rule }],
    two: mail('Still keen'),
    wait2: ['wait', { days: 5, hours: 3 }],
    tag: ['tag', { add: ['chased'] }],
    task: ['createTask', {}],
    wait3: ['wait', { days: 14 }],
    three: mail('Last word'),
    goal: ['goal', {}],
    end: ['end'],
  },
  [
    'start > one > wait1 > check',
    'check.yes > two',
    'check.no > wait2',
    'two > wait2 > tag > task > wait3 > three > goal > end',
  ],
  { quietHours: { from: '20:00', to: '08:00' } },
)

/** A test of so many people over thirty days. */
export function bigTest(people: number): SimulationInput {
  const chosen = Array.from({ length: people }, (_, n) => ({
    person: {
      firstName: `P${n}`,
      lastName: '',
      email: `p${n}@example.com`,
      phone: '',
      status: n % 3 ? 'new' : 'old',
      tags: [],
      timeZone: ['', 'Asia/Tokyo', 'America/New_York'][n % 3] ?? '',
      fields: {},
    },
    marketing: null,
    how: 'bench',
  }))
  const business = {
    ...{ businessName: 'FitBox', postalAddress: '', timeZone: 'Europe/London', country: 'GB' },
    ...{ holidays: [], messageCap: null },
  }
  const startMs = Date.parse('2027-03-01T09:00:00Z')
  return { graph, name: 'Bench', people: chosen, startMs, days: 30, seed: 1, business }
}

/** How long a test of so many people takes, in milliseconds. */
export const simulation = (people: number): Promise<number> => Promise.resolve(simulate(bigTest(people)).tookMs)

/** The same for many people, with how much the memory of the process grew by it. */
export function bigSimulation(people: number): { seconds: number; megabytes: number } {
  const before = process.memoryUsage().rss
  const { tookMs } = simulate(bigTest(people))
  return { seconds: tookMs / 1000, megabytes: (process.memoryUsage().rss - before) / 1e6 }
}
