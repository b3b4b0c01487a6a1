import type { Store } from '../store.ts'
import { plainAddress } from './identityRows.ts'

interface Row {
  channel: string
  address: string
  reason: string
  at: number
}

/** Addresses that get nothing more, whoever they belong to. They outlive the person. */
export function suppressionRows(store: Store) {
  const insert = store.sql<[string, string, string, number]>(
    `insert into suppressions (channel, address, reason, at) values (?, ?, ?, ?)
     on conflict (channel, address) do update set reason = excluded.reason, at = excluded.at`,
  )
  const forget = store.sql<[string, string]>(`delete from suppressions where channel = ? and address = ?`)
  const list = store.sql<[], Row>(
    `select channel, address, reason, at from suppressions order by at desc, channel, address`,
  )
  return {
    add: (channel: string, address: string, reason: string, nowMs: number) =>
      insert.run(channel, plainAddress(channel, address), reason, nowMs),
    /** Says whether it was there. */
    remove: (channel: string, address: string): boolean =>
      forget.run(channel, plainAddress(channel, address)).changes > 0,
    list: () => list.all().map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() })),
  }
}
