import type { Simulation } from '../../shared/contract/simulate.ts'
import { eventPacker, type PackedEvents } from '../../shared/packedEvents.ts'
import { eachEvent } from '../store/queries/history.ts'
import { lastRun } from '../store/queries/lastRun.ts'
import type { Store } from '../store/store.ts'

/** Counts and messages are whole; a longer list of events would fill the memory of whoever asks. */
const mostEvents = 200_000
const mostPacked = 2_000_000
/** After so many events somebody else gets a turn. */
const piece = 2_000
/** Runs that are read at once, and in how many stretches at most. */
const leastRuns = 400
const mostStretches = 50

export interface TestEvents {
  events: Simulation['events']
  columns: PackedEvents | null
  isCut: boolean
  most: number
}

/** Event by event, as other programs read them. */
export function* listEvents(store: Store, endMs: number): Generator<number, TestEvents> {
  const events: Simulation['events'] = []
  for (const event of eachEvent(store)({ most: mostEvents + 1 })) {
    events.push(event)
    if (events.length % piece === 0) yield endMs
  }
  const isCut = events.length > mostEvents
  return { events: isCut ? events.slice(0, mostEvents) : events, columns: null, isCut, most: mostEvents }
}

/** A few runs at a time, because the database puts all that it is asked for in order at once. */
export function* packEvents(store: Store, endMs: number): Generator<number, TestEvents> {
  const each = eachEvent(store)
  const packer = eventPacker()
  const last = lastRun(store)
  const some = Math.max(leastRuns, Math.ceil(last / mostStretches))
  let read = 0
  for (let from = 1; from <= last && read < mostPacked; from += some) {
    for (const event of each({ runs: [from, from + some - 1], most: mostPacked - read })) {
      packer.add(event)
      if (++read % piece === 0) yield endMs
    }
    packer.cut()
    yield endMs
  }
  const rounds = packer.done()
  for (;;) {
    const round = rounds.next()
    if (round.done) return { events: [], columns: round.value, isCut: read >= mostPacked, most: mostPacked }
    yield endMs
  }
}
