import type { CompiledGraph } from '../../walk/compiledGraph.ts'
import { type MustStandBack, messageById } from '../outbox/claimMessages.ts'
import type { MessageState } from '../schema.ts'
import type { Store } from '../store.ts'
import { noteByHand } from './byHand.ts'
import { never } from './claimSteps.ts'
import { releaseRun } from './holdRun.ts'
import { wakeStep } from './wakeStep.ts'

interface Place {
  version_id: number
  is_paused: number
  step_id: number
  node: string
  state: 'ready' | 'running' | 'waiting'
  due_at: number
  next_port: string | null
  reason: string | null
  message_id: number | null
  message_state: MessageState | null
  asks: number
}

interface SendOnParts {
  graphOf: (versionId: number) => CompiledGraph
  mustStandBack: MustStandBack
}

/** In their line, and as the reason why they left when they did. */
export const sentOnReason = 'sent on by you'

/**
 * waiting -> ready, to leave as if the time was up; or the message that waits is due now. The owner's word ends a wait,
 * but neither quiet hours nor a cap, and nothing that only an answer can end. Whoever is held is released by it. Gives
 * back null, or why it is not possible: then nothing was changed.
 */
export function sendOn(store: Store, { graphOf, mustStandBack }: SendOnParts) {
  const read = store.sql<[number], Place>(
    `select r.version_id, w.status <> 'on' or coalesce(c.state = 'paused', 0) as is_paused, s.id as step_id, s.node, s.state, s.due_at,
       s.next_port, s.reason, m.id as message_id, m.state as message_state,
       exists (select 1 from approvals where step_id = s.id and state = 'open') as asks
     from runs r join workflows w on w.id = r.workflow_id join steps s on s.run_id = r.id and s.state in ('ready', 'running', 'waiting')
       left join campaigns c on c.id = r.campaign_id
       left join messages m on m.step_id = s.id and m.state in ('queued', 'retry', 'claimed', 'sending', 'held', 'unknown')
     where r.id = (select ?) and r.state = 'live'`,
  )
  const messageNow = store.sql<[number, number, number]>(
    `update messages set state = iif(state = 'held', 'queued', state), due_at = ?, changed_at = ? where id = ?`,
  )
  const stepNow = store.sql<[number, number]>(`update steps set due_at = min(due_at, ?) where id = ?`)
  const reviewed = store.sql<[number]>(`update runs set review = 0 where id = ?`)
  const message = messageById(store)
  const release = releaseRun(store)
  const wake = wakeStep(store)
  const note = noteByHand(store)

  function refusedBecause(place: Place, nowMs: number): string | null {
    const { state, next_port, message_id, message_state, due_at } = place
    if (place.is_paused === 1) return 'the workflow is paused'
    if (place.asks === 1) return 'this waits for your approval: approve or reject it'
    if (message_state === 'unknown') return 'it is not known whether the message arrived: decide that under Messages'
    if (message_state === 'claimed' || message_state === 'sending') return 'the message is on its way already'
    if (message_id !== null) {
      const due = message(message_id)
      return due ? (mustStandBack(due, nowMs)?.reason ?? null) : null
    }
    if (state !== 'waiting' || next_port !== null) return null
    if (due_at >= never) return 'this waits for another workflow to end'
    const isSend = graphOf(place.version_id).nodes.get(place.node)?.family === 'send'
    return isSend ? (place.reason ?? 'this message can’t go out now') : null
  }

  return (runId: number, nowMs: number): string | null =>
    store.transaction(() => {
      const place = read.get(runId)
      if (!place) return 'they have left the workflow already'
      const refused = refusedBecause(place, nowMs)
      if (refused !== null) return refused
      release(runId, nowMs)
      if (place.message_id !== null) {
        messageNow.run(nowMs, nowMs, place.message_id)
        reviewed.run(runId)
      } else if (place.state === 'waiting')
        wake(place.step_id, { port: place.next_port ?? 'next', reason: sentOnReason, output: null }, nowMs)
      else stepNow.run(nowMs, place.step_id)
      note(runId, 'sentOn', nowMs)
      return null
    })
}
