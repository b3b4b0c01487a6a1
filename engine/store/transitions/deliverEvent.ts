import type { Store } from '../store.ts'
import { cancelRun } from './cancelRun.ts'

export interface NewEvent {
  /** Unique for the occasion: the first wins, a repetition changes nothing. */
  id: string
  type: 'replied' | 'unsubscribed' | 'contacted'
  personId: string
  atMs: number
  payload: Record<string, unknown>
}

const reasons: Readonly<Record<string, string>> = { replied: 'they replied', unsubscribed: 'they unsubscribed' }

/**
 * Something happened to a person. As one write: it is recorded once, counts as contact, is remembered by their live runs,
 * and stops those that end on it. Says whether it was new.
 */
export function deliverEvent(store: Store) {
  const add = store.sql<[string, string, string, number, string]>(
    `insert into events (id, type, person_id, at, payload) values (?, ?, ?, ?, ?) on conflict do nothing`,
  )
  const contacted = store.sql<[number, string]>(`update people set last_contact_at = ? where id = ?`)
  const rearm = store.sql<[number, string]>(
    `update triggers_due set due_at = ? + offset_ms where person_id = ? and key like 'noContact %'`,
  )
  const replied = store.sql<[number, string]>(
    `update runs set replied_at = ? where person_id = ? and state = 'live' and replied_at is null`,
  )
  const stopping = store.sql<[string, string], { id: number }>(
    `select r.id from runs r join workflow_versions v on v.id = r.version_id
     where r.person_id = ? and r.state = 'live'
       and exists (select 1 from json_each(v.graph, '$.settings.stopOn') where value = ?)`,
  )
  const stop = cancelRun(store)
  return ({ id, type, personId, atMs, payload }: NewEvent): boolean =>
    store.transaction(() => {
      if (add.run(id, type, personId, atMs, JSON.stringify(payload)).changes === 0) return false
      if (type !== 'unsubscribed') {
        contacted.run(atMs, personId)
        rearm.run(atMs, personId)
      }
      if (type === 'replied') replied.run(atMs, personId)
      for (const run of stopping.all(personId, type)) stop(run.id, reasons[type] ?? type, atMs)
      return true
    })
}
