import type { Core } from '../core.ts'
import { claimMessages, dueMessages } from '../store/outbox/claimMessages.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import type { Store } from '../store/store.ts'
import type { Moment } from './moment.ts'

/**
 * How much is played at most: some minutes, and up to 1 GB when each step sends a message. A loop with a wait of a minute asks for more than 5 million a person in ten years. Counted and
 * not timed, so that the same test always ends the same.
 */
export const mostSteps = 2_000_000

/** Looking whether somebody may enter costs about a tenth of a step. */
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
    const { steps, looks, moved: advanced } = core.advance(nowMs)
    let moved = advanced
    for (const lane of lanes) {
      const messages = due(lane, nowMs, 500)
      claim(
        messages.map((message) => ({ message, by: { capture: true } })),
        nowMs,
      )
      moved ||= messages.length > 0
    }
    played += steps + looks * stepsALook
    if (played > most) return nowMs
    yield nowMs
    if (moved) continue
    if (!moment.done && moment.value.atMs <= nowMs) {
      moment.value.happens()
      moment = coming.next()
      continue
    }
    const next = Math.min(
      core.nextDue() ?? Number.POSITIVE_INFINITY,
      moment.done ? Number.POSITIVE_INFINITY : moment.value.atMs,
    )
    if (next === Number.POSITIVE_INFINITY) return null
    nowMs = Math.max(next, nowMs)
  }
  return null
}
