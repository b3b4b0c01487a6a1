import type { Store } from '../store.ts'
import { cancelRun } from './cancelRun.ts'

/** The record is gone, or a person has no more part in it: whoever was inside because of it leaves. Part of that write. */
export function stopAbout(store: Store) {
  const live = store.sql<[string, string | null], { id: number }>(
    `select id from runs where record_id = (select ?) and state = 'live' and person_id = coalesce((select ?), person_id) order by id`,
  )
  const cancel = cancelRun(store)
  /** `personId` null: everybody. */
  return (recordId: string, personId: string | null, why: string, nowMs: number): void => {
    for (const { id } of live.all(recordId, personId)) cancel(id, why, nowMs)
  }
}
