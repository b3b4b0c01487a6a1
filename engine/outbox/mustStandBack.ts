import type { Settings } from '../../shared/contract/settings.ts'
import { zoneFor } from '../business.ts'
import { capRoom } from '../store/outbox/capRoom.ts'
import type { MustStandBack } from '../store/outbox/claimMessages.ts'
import type { DueMessage, StandBack } from '../store/outbox/dueMessage.ts'
import { runReader } from '../store/queries/runReader.ts'
import type { Store } from '../store/store.ts'
import { firstBatch } from '../store/workflows/firstBatch.ts'
import { nextSendingTime } from '../time/sendingTime.ts'
import type { CompiledGraph } from '../walk/compiledGraph.ts'

/** A message this fresh was looked at by its step a moment ago. */
const freshMs = 1000

/**
 * Asked in the transaction that claims a message: may it go at this very instant? Not while the first messages of its
 * workflow are held. And one that waited (for that, for a retry, in a line of late ones, for a cap) may have come into the
 * quiet hours meanwhile. What goes to the team, and not to a person, is only held with the first messages.
 */
export function mustStandBack(
  store: Store,
  graphOf: (versionId: number) => CompiledGraph,
  business: () => Settings,
): MustStandBack {
  const read = runReader(store)
  const cap = capRoom(store, graphOf, business)
  const { standsBack } = firstBatch(store)

  /** Has it come into a time at which its workflow sends nothing? */
  function outOfHours({ run_id, node, channel, created_at }: DueMessage, nowMs: number): StandBack | null {
    const isToPerson = channel !== 'webhook' && channel !== 'http'
    if (run_id === null || !isToPerson || nowMs - created_at <= freshMs) return null
    const run = read.runs([run_id]).get(run_id)
    if (!run) return null
    const { settings, nodes } = graphOf(run.version_id)
    const isAnyTime = nodes.get(node ?? '')?.config.anyTime === true
    const zone = zoneFor(channel === 'sms' ? {} : settings, run.time_zone, business())
    const { at, reason } = nextSendingTime(nowMs, zone, channel, isAnyTime ? {} : settings, business().holidays)
    return reason === null ? null : { untilMs: at, reason, isCap: false }
  }

  return (message, nowMs) =>
    standsBack(message, nowMs) ??
    (message.person_id === null ? null : (outOfHours(message, nowMs) ?? cap(message, nowMs)))
}
