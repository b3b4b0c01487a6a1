import type { News } from '../../walk/happened.ts'
import { goOnFrom } from '../outbox/settleMessage.ts'
import type { Store } from '../store.ts'
import { cancelRun } from '../transitions/cancelRun.ts'

/** Writes about one person that touch their runs and messages too. */
export function personRows(store: Store, happened: (news: News) => boolean) {
  const unsubscribe = store.sql<[number, number, string]>(
    `update people set unsubscribed_at = ?, updated_at = ? where id = ? and unsubscribed_at is null`,
  )
  const resubscribe = store.sql<[number, string]>(
    `update people set unsubscribed_at = null, updated_at = ? where id = ?`,
  )
  const consent = store.sql<[string, number, number, string]>(
    `insert into consents (person_id, channel, purpose, given, at, how) values (?, 'email', 'marketing', ?, ?, ?)`,
  )
  const waiting = store.sql<[string], { id: number; step_id: number | null }>(
    `select id, step_id from messages where person_id = ? and channel not in ('webhook', 'http') and direction = 'out' and state in ('queued', 'retry', 'claimed', 'held')`,
  )
  const drop = store.sql<[number, number]>(
    `update messages set state = 'skipped', changed_at = ?, error = 'unsubscribed' where id = ?`,
  )
  const received = store.sql<unknown[]>(
    `insert into messages (key, person_id, channel, direction, purpose, in_doubt, sender, recipient, subject, body, state, due_at, created_at, changed_at)
     values (?, ?, ?, 'in', 'service', 'goOn', ?, '', 'They replied', ?, 'received', ?, ?, ?)`,
  )
  const runs = store.sql<[string], { id: number }>(`select id from runs where person_id = ? and state = 'live'`)
  const forget = [`delete from events where person_id = ?`, `delete from people where id = ?`].map((text) =>
    store.sql<[string]>(text),
  )
  const cancel = cancelRun(store)
  const goOn = goOnFrom(store)
  return {
    /** From this instant nothing goes to them: what waits is dropped here, what is claimed finds itself dropped. */
    unsubscribe: (personId: string, how: string, nowMs: number) =>
      store.transaction(() => {
        if (unsubscribe.run(nowMs, nowMs, personId).changes === 0) return
        consent.run(personId, 0, nowMs, how)
        for (const { id, step_id } of waiting.all(personId)) {
          drop.run(nowMs, id)
          if (step_id !== null && !goOn(step_id, 'failed', 'unsubscribed', nowMs))
            goOn(step_id, 'next', 'unsubscribed', nowMs)
        }
        happened({
          id: `unsubscribed ${personId} ${nowMs}`,
          type: 'unsubscribed',
          personId,
          atMs: nowMs,
          payload: { how },
        })
      }),
    resubscribe: (personId: string, how: string, nowMs: number) =>
      store.transaction(() => {
        resubscribe.run(nowMs, personId)
        consent.run(personId, 1, nowMs, how)
      }),
    replied: (
      personId: string,
      { channel, label, text, key }: { channel: string; label: string; text: string; key: string },
      nowMs: number,
    ) =>
      store.transaction(() => {
        const id = `replied ${key}`
        received.run(id, personId, channel, label, text, nowMs, nowMs, nowMs)
        happened({ id, type: 'replied', personId, atMs: nowMs, payload: { channel, text } })
      }),
    remove: (personId: string, nowMs: number) =>
      store.transaction(() => {
        for (const { id } of runs.all(personId)) cancel(id, 'the person was removed', nowMs)
        for (const statement of forget) statement.run(personId)
      }),
  }
}
