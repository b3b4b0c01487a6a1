import type { Simulation } from '../../../shared/contract/simulate.ts'
import { eventPacker, type PackedEvents } from '../../../shared/packedEvents.ts'
import type { TestEvent } from '../eventLog.ts'
import { type TestResult, testResult } from '../testResult.ts'

/** A Monday in London. */
export const start = '2027-03-01T09:00:00.000Z'
/** An instant so many days and hours after the start of a test. */
export const after = (days: number, hours = 0) =>
  new Date(Date.parse(start) + (days * 24 + hours) * 3_600_000).toISOString()

export const event = (at: string, person: string, node: string, type: string, more: Partial<TestEvent> = {}) => ({
  ...{ at, person, node, type, port: null, reason: null, workflow: 'Mine' },
  ...more,
})

export const message = (
  at: string,
  person: string,
  subject: string,
  more: Partial<Simulation['messages'][number]> = {},
) => ({
  ...{ at, person, subject, to: person, channel: 'email', body: 'Hi', node: 'hello', workflow: 'Mine' },
  ...more,
})

/** Events, in order, as the host packs them. */
export function packed(events: readonly TestEvent[]): PackedEvents {
  const packer = eventPacker()
  for (const one of events) packer.add(one)
  const rounds = packer.done()
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
  }
}

/** The result of a test of three days with these events and messages. */
export function resultOf(
  events: readonly TestEvent[],
  messages: Simulation['messages'] = [],
  more: Partial<Pick<Simulation, 'people' | 'takingPart' | 'didNotFit' | 'notStarted' | 'collisions'>> = {},
): TestResult {
  const people = [...new Set([...events, ...messages].map(({ person }) => person))]
  const nodes = [...new Set(events.map(({ node }) => node))]
  const nobody = { in: 0, out: {}, waiting: 0, skipped: 0 }
  return testResult(
    {
      ...{ start, end: after(3), seed: 1, people: people.length, messages, events: [], packed: packed(events) },
      pictures: {},
      takingPart: people.map((person) => ({ person, name: person, id: null })),
      steps: Object.fromEntries(nodes.map((node) => [node, nobody])),
      ...{ didNotFit: [], notStarted: [], collisions: [], notes: [], tookMs: 1 },
      ...more,
    },
    'Mine',
  )
}
