import type { Store } from './store.ts'

/** Who did what: one line for every change a person or program asked for. */
export function auditLog(store: Store) {
  const add = store.sql<[number, string, string | null, string | null]>(
    `insert into audit_log (at, what, subject, detail) values (?, ?, ?, ?)`,
  )
  return (atMs: number, what: string, subject: string | null, detail: string | null) =>
    add.run(atMs, what, subject, detail)
}
