import { decryptSecret, encryptSecret } from '../secrets.ts'
import type { Store } from './store.ts'

/** Secrets at rest: only their encrypted form ever reaches the file. */
export function secretRows(store: Store, dataKey: Buffer) {
  const put = store.sql<[string, Uint8Array]>(
    `insert into secrets (id, data) values (?, ?) on conflict (id) do update set data = excluded.data`,
  )
  const get = store.sql<[string], { data: Uint8Array }>(`select data from secrets where id = ?`)
  const drop = store.sql<[string]>(`delete from secrets where id = ?`)
  const ids = store.sql<[], { id: string }>(`select id from secrets order by id`)
  return {
    put: (id: string, text: string) => put.run(id, encryptSecret(dataKey, id, text)),
    get: (id: string): string | null => {
      const row = get.get(id)
      return row ? decryptSecret(dataKey, id, row.data) : null
    },
    drop: (id: string) => drop.run(id),
    ids: () => ids.all().map(({ id }) => id),
  }
}
export type SecretRows = ReturnType<typeof secretRows>
