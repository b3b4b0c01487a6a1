import { isToPerson } from '../../../shared/channels.ts'
import { dayMs, hourMs, minuteMs } from '../../../shared/duration.ts'
import type { Answer } from '../../channels/channel.ts'
import type { MessageState } from '../schema.ts'
import type { Store } from '../store.ts'
import { failStep } from '../transitions/failStep.ts'
import { wakeStep } from '../transitions/wakeStep.ts'

/** Pauses before the next try of a message that the other side certainly does not have: about three days in all. */
const pausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs, 4 * hourMs, 10 * hourMs, dayMs, dayMs]

interface Row {
  id: number
  run_id: number | null
  step_id: number | null
  person_id: string | null
  channel: string
  recipient: string
  attempt: number
  in_doubt: string
  state: MessageState
  /** Why it has no more use: what it belongs to was ended while it was on its way. Null while it has. */
  dropped: string | null
}

/**
 * The answer to one try, and what it means for the person's run, as one write:
 * accepted -> the run goes on; retry -> back to the queue after a pause, at last failed; failed -> the run leaves by
 * `failed`, or is held with the sentence; unknown -> held or not as the step says, but never repeated by itself unless it
 * asks for that. What certainly did not arrive is dropped when its run was ended meanwhile.
 */
export function settleMessage(store: Store) {
  const read = store.sql<[number], Row>(
    `select m.id, m.run_id, m.step_id, m.person_id, m.channel, m.recipient, m.attempt, m.in_doubt, m.state,
       case when m.key like 'notice.%' or s.state <> 'cancelled' then null else coalesce(r.why, 'the person was removed') end as dropped
     from messages m left join steps s on s.id = m.step_id left join runs r on r.id = m.run_id where m.id = (select ?)`,
  )
  const write = store.sql<[MessageState, number, number, string | null, string | null, string | null, number]>(
    `update messages set state = ?, due_at = ?, changed_at = ?, error = ?, details = ?, response = ? where id = ?`,
  )
  const log = store.sql<[number, number, string, string | null]>(
    `insert into message_events (message_id, at, type, detail) values (?, ?, ?, ?)`,
  )
  const contacted = store.sql<[number, string]>(`update people set last_contact_at = ? where id = ?`)
  const rearm = store.sql<[number, string]>(
    `update triggers_due set due_at = ? + offset_ms where person_id = ? and key like 'noContact %'`,
  )
  const suppress = store.sql<[string, string, string, number]>(
    `insert into suppressions (channel, address, reason, at) values (?, ?, ?, ?) on conflict do nothing`,
  )
  const goOn = goOnFrom(store)
  const fail = failStep(store)

  return (id: number, answer: Answer, nowMs: number): MessageState => {
    const row = read.get(id)
    if (!row || row.state === 'skipped') return 'skipped' // dropped while it waited its turn: nothing had left
    const again = row.dropped === null ? tryAgainAt(row, answer, nowMs) : null
    const state = stateAfter(row, answer, again)
    const error = answer.state === 'accepted' ? null : answer.error
    const sentence = (state === 'skipped' ? row.dropped : error?.sentence) ?? null
    const response = answer.state === 'accepted' ? answer.response : null
    write.run(state, again ?? nowMs, nowMs, sentence, error?.details ?? null, response, id)
    if (error) log.run(id, nowMs, answer.state, error.details)
    if (answer.state === 'failed' && answer.suppress !== undefined)
      suppress.run(row.channel, row.recipient.toLowerCase(), answer.suppress, nowMs)
    if (state === 'accepted' && row.person_id !== null && isToPerson(row.channel)) {
      contacted.run(nowMs, row.person_id)
      rearm.run(nowMs, row.person_id)
    }
    if (row.step_id === null) return state
    if (answer.state === 'accepted') goOn(row.step_id, 'next', null, nowMs, answer.output)
    if (state === 'unknown' && row.in_doubt !== 'hold')
      goOn(row.step_id, 'next', 'in doubt: it may not have arrived', nowMs)
    if (state === 'failed' && !goOn(row.step_id, 'failed', error?.sentence ?? null, nowMs) && row.run_id !== null)
      fail({ id: row.step_id, run_id: row.run_id }, error?.sentence ?? 'It could not be sent.', nowMs)
    return state
  }
}

function stateAfter({ dropped }: Row, answer: Answer, againMs: number | null): MessageState {
  if (againMs !== null) return 'retry'
  if (answer.state !== 'retry') return answer.state
  return dropped === null ? 'failed' : 'skipped'
}

function tryAgainAt(row: Row, answer: Answer, nowMs: number): number | null {
  const safe = answer.state === 'retry' || (answer.state === 'unknown' && row.in_doubt === 'sendAgain')
  const pauseMs = pausesMs[row.attempt - 1]
  if (!safe || pauseMs === undefined) return null
  if (answer.state === 'retry' && row.attempt >= (answer.mostTries ?? row.attempt + 1)) return null
  return Math.max(nowMs + pauseMs, answer.state === 'retry' ? (answer.notBeforeMs ?? 0) : 0)
}

/**
 * Lets the run of a waiting send go on by a port, with what the other side answered where later texts may use it. By `failed`
 * only when that way is linked: says whether it did.
 */
export function goOnFrom(store: Store) {
  const wake = wakeStep(store)
  const linked = store.sql<[number], { linked: number }>(
    `select exists (select 1 from json_each(v.graph, '$.edges') e
       where e.value ->> 'source' = s.node and e.value ->> 'port' = 'failed') as linked
     from steps s join runs r on r.id = s.run_id join workflow_versions v on v.id = r.version_id where s.id = (select ?)`,
  )
  return (
    stepId: number,
    port: 'next' | 'failed',
    reason: string | null,
    nowMs: number,
    output: unknown = null,
  ): boolean => {
    if (port === 'failed' && linked.get(stepId)?.linked !== 1) return false
    return wake(stepId, { port, reason, output }, nowMs)
  }
}
