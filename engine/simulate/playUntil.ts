import type { Core } from '../core.ts'
import { claimMessages, dueMessages, type Lane } from '../store/outbox/claimMessages.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import type { Store } from '../store/store.ts'
import type { Moment } from './moment.ts'

/**
 * How much is played at most: some minutes, and up to 1 GB when each step sends a message. A loop with a wait of a minute asks for more than 5 million a person in ten years. Counted and
 * not timed, so that the same test always ends the same.
 */
export const mostSteps = 2_000_000

/** Looking whether there is something to do, or whether somebody may enter, costs about a tenth of a step. */
const stepsALook = 0.1

/**
 * Jumps from one due row, or moment, to the next. Messages are captured the instant they are due; what else happens at an
 * instant, in the order of time, happens after what was due then. Hands control back after each round with the instant it is at, so that it can be
 * played in pieces. Returns null, or where it gave up because there was more to do than `most`.
 */
export function* playUntil(
  store: Store,
  core: Core,
  startMs: number,
  endMs: number,
  most: number,
  moments: Iterable<Moment> = [],
): Generator<number, number | null> {
  const due = dueMessages(store)
  const claim = claimMessages(store, core.mustStandBack)
  const lanes = connectionRows(store).lanes()
  const coming = moments[Symbol.iterator]()
  let moment = coming.next()
  let nowMs = startMs
  let played = 0
  while (nowMs <= endMs) {
    const dueMs = core.nextDue() ?? Number.POSITIVE_INFINITY
    if (dueMs <= nowMs) {
      const { steps, looks, moved } = core.advance(nowMs)
      const sent = lanes.reduce((sum, lane) => sum + capture(lane, nowMs), 0)
      played += steps + (looks + 1) * stepsALook
      if (played > most) return nowMs
      yield nowMs
      if (moved || sent > 0) continue
    }
    if (!moment.done && moment.value.atMs <= nowMs) {
      moment.value.happens()
      moment = coming.next()
      yield nowMs
      continue
    }
    const next = Math.min(dueMs, moment.done ? Number.POSITIVE_INFINITY : moment.value.atMs)
    if (next === Number.POSITIVE_INFINITY) return null
    nowMs = Math.max(next, nowMs)
  }
  return null

  function capture(lane: Lane, atMs: number): number {
    const messages = due(lane, atMs, 500)
    if (messages.length > 0)
      claim(
        messages.map((message) => ({ message, by: { capture: true } })),
        atMs,
      )
    return messages.length
  }
}
