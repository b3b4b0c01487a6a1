import type { Settings } from '../../shared/contract/settings.ts'
import { minuteMs } from '../../shared/duration.ts'
import { zoneFor } from '../business.ts'
import type { CompiledGraph } from '../compiledGraph.ts'
import { capRoom } from '../store/outbox/capRoom.ts'
import type { MustStandBack } from '../store/outbox/claimMessages.ts'
import { runReader } from '../store/queries/runReader.ts'
import type { Store } from '../store/store.ts'
import { nextSendingTime } from '../time/sendingTime.ts'

/** A message this fresh was looked at by its step a moment ago. */
const freshMs = minuteMs

/**
 * Asked in the transaction that claims a message: may it go at this very instant? One that waited (for a retry, in a line of
 * late ones, for a cap) may have come into the quiet hours meanwhile.
 */
export function mustStandBack(
  store: Store,
  graphOf: (versionId: number) => CompiledGraph,
  business: () => Settings,
): MustStandBack {
  const read = runReader(store)
  const cap = capRoom(store, graphOf, business)
  return (message, nowMs) => {
    if (
      message.run_id !== null &&
      message.channel !== 'webhook' &&
      message.channel !== 'http' &&
      nowMs - message.created_at > freshMs
    ) {
      const run = read.runs([message.run_id]).get(message.run_id)
      if (run) {
        const { settings } = graphOf(run.version_id)
        const zone = zoneFor(message.channel === 'sms' ? {} : settings, run.time_zone, business())
        const { at, reason } = nextSendingTime(nowMs, zone, message.channel, settings, business().holidays)
        if (reason !== null) return { untilMs: at, reason, isCap: false }
      }
    }
    return cap(message, nowMs)
  }
}
