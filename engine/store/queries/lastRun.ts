import type { Store } from '../store.ts'

/** The number of the latest run; 0 when there is none. */
export const lastRun = (store: Store): number =>
  store.sql<[], { id: number | null }>(`select max(id) as id from runs`).get()?.id ?? 0
