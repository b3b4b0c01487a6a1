import type { RunEvent } from '../../shared/contract/runs.ts'
import { type EventKind, type PackedEvents, unpackEvents } from '../../shared/packedEvents.ts'
import { offReason } from '../../shared/stepOff.ts'
import { countIndex } from './countIndex.ts'
import { countUpTo } from './countUpTo.ts'
import type { AllNumbers } from './stepNumbers.ts'

export interface TestEvent extends RunEvent {
  /** By its name. */
  workflow: string
}

export interface Setback {
  ms: number
  what: 'skipped' | 'moved'
  /** Which event it is. */
  index: number
}

/** Everything that happened in a test, to be asked about a person, a step or an instant without going through all of it. */
export interface EventLog {
  count: number
  /** The instants of the events, in order. */
  at: Float64Array
  eventAt: (index: number) => TestEvent
  /** How many events happened up to an instant, with it. */
  upTo: (ms: number) => number
  /** Of one person, in every workflow. */
  ofPerson: (person: string) => TestEvent[]
  /** At one step of the tested workflow. */
  atStep: (node: string) => TestEvent[]
  /** Who entered the tested workflow and when first, in that order. */
  entered: ReadonlyMap<string, number>
  /** Messages that were left out, or had to wait for a good time, in the order of time. */
  setbacks: () => Setback[]
  /** The counts of every step of the tested workflow up to an instant. */
  numbersAt: (ms: number) => AllNumbers
}

/** Reads what the host packed. `tested`: the name under which the tested workflow ran, since others may run beside it. */
export function eventLog(packed: PackedEvents, tested: string): EventLog {
  const { at, person, kind } = unpackEvents(packed)
  const { count, people, kinds } = packed
  const mine = kinds.map(({ workflow }) => workflow === tested)
  const kindAt = (index: number) => kinds[kind[index] ?? -1] ?? nothing
  const isMine = (index: number) => mine[kind[index] ?? -1] === true

  const eventAt = (index: number): TestEvent => ({
    at: new Date(at[index] ?? 0).toISOString(),
    person: people[person[index] ?? -1] ?? '',
    ...kindAt(index),
  })
  const byPerson = once(() => grouped(count, (index) => people[person[index] ?? -1] ?? ''))
  const byStep = once(() => grouped(count, (index) => (isMine(index) ? kindAt(index).node : null)))
  const numbers = once(() =>
    countIndex(
      { person, kind },
      kinds.map((one, place) => (mine[place] ? one : null)),
    ),
  )
  const entered = new Map<string, number>()
  for (let index = 0; index < count; index++) {
    const who = people[person[index] ?? -1] ?? ''
    if (isMine(index) && kindAt(index).type === 'entered' && !entered.has(who)) entered.set(who, at[index] ?? 0)
  }
  return {
    count,
    at,
    eventAt,
    upTo: (ms) => countUpTo(at, ms),
    entered,
    ofPerson: (who) => (byPerson().get(who) ?? []).map(eventAt),
    atStep: (node) => (byStep().get(node) ?? []).map(eventAt),
    setbacks: () => {
      const whats = kinds.map(setbackOf)
      const found: Setback[] = []
      for (let index = 0; index < count; index++) {
        const what = whats[kind[index] ?? -1]
        if (what) found.push({ ms: at[index] ?? 0, what, index })
      }
      return found
    },
    numbersAt: (ms) => numbers()(countUpTo(at, ms)),
  }
}

const setbackOf = ({ type, reason }: EventKind): Setback['what'] | null => {
  // A step that somebody switched off keeps nothing from anybody that was not meant to be kept.
  if (type === 'skipped') return reason === offReason ? null : 'skipped'
  return type === 'waiting' && reason?.startsWith('moved from ') ? 'moved' : null
}

const nothing = { workflow: '', node: '', type: '', port: null, reason: null }

/** The places of events by what they belong to. */
function grouped(count: number, keyOf: (index: number) => string | null): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>()
  for (let index = 0; index < count; index++) {
    const key = keyOf(index)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  return groups
}

/** Worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
