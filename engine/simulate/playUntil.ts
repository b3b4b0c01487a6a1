import type { Core } from '../core.ts'
import { claimMessages, dueMessages } from '../store/outbox/claimMessages.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import type { Store } from '../store/store.ts'

/** Jumps from one due row to the next. Messages are captured the instant they are due. */
export function playUntil(store: Store, core: Core, startMs: number, endMs: number) {
  const due = dueMessages(store)
  const claim = claimMessages(store)
  const lanes = connectionRows(store).lanes()
  let nowMs = startMs
  while (nowMs <= endMs) {
    let moved = core.advance(nowMs).moved
    for (const lane of lanes) {
      const messages = due(lane, nowMs, 500)
      claim(
        messages.map((message) => ({ message, by: { capture: true } })),
        nowMs,
      )
      moved ||= messages.length > 0
    }
    if (moved) continue
    const next = core.nextDue()
    if (next === null) return
    nowMs = Math.max(next, nowMs)
  }
}
