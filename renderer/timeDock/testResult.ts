import type { Simulation } from '../../shared/contract/simulate.ts'
import { countUpTo } from './countUpTo.ts'
import { type EventLog, eventLog } from './eventLog.ts'

export type TestMessage = Simulation['messages'][number]

/** What a test came to, ready to be asked: its events are a log, its messages stand by person. */
export interface TestResult extends Omit<Simulation, 'events' | 'packed'> {
  startMs: number
  endMs: number
  /** The name under which the tested workflow ran. */
  workflow: string
  log: EventLog
  messagesOf: (person: string) => readonly TestMessage[]
  /** How many messages had gone by an instant. */
  messagesUpTo: (ms: number) => number
  nameOf: (person: string) => string
}

export function testResult({ events: _, packed, ...rest }: Simulation, workflow: string): TestResult {
  const empty = { count: 0, people: [], kinds: [], at: '', person: '', kind: '' }
  const byPerson = Map.groupBy(rest.messages, ({ person }) => person)
  const sentAt = Float64Array.from(rest.messages, ({ at }) => Date.parse(at))
  const names = new Map(rest.takingPart.map(({ person, name }) => [person, name]))
  return {
    ...rest,
    workflow,
    startMs: Date.parse(rest.start),
    endMs: Date.parse(rest.end),
    log: eventLog(packed ?? empty, workflow),
    messagesOf: (person) => byPerson.get(person) ?? [],
    messagesUpTo: (ms) => countUpTo(sentAt, ms),
    nameOf: (person) => names.get(person) ?? person,
  }
}
