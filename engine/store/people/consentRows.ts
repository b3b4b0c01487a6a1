import type { Store } from '../store.ts'

interface Row {
  channel: string
  purpose: string
  given: number
  at: number
  how: string
}

/** What people allowed, per channel and purpose. Nothing is overwritten: the newest counts, and the others are its history. */
export function consentRows(store: Store) {
  const insert = store.sql<[string, string, string, number, number, string]>(
    `insert into consents (person_id, channel, purpose, given, at, how) values (?, ?, ?, ?, ?, ?)`,
  )
  const latest = store.sql<[string], Row>(
    `select channel, purpose, given, at, how from consents where id in
       (select max(id) from consents where person_id = ? group by channel, purpose) order by channel, purpose`,
  )
  return {
    add: (personId: string, { channel, purpose, given, how }: Said, nowMs: number) =>
      insert.run(personId, channel, purpose, given ? 1 : 0, nowMs, how),
    latest: (personId: string) =>
      latest.all(personId).map(({ given, at, ...row }) => ({
        ...row,
        given: given === 1,
        at: new Date(at).toISOString(),
      })),
  }
}

export interface Said {
  channel: string
  purpose: 'marketing' | 'service'
  given: boolean
  how: string
}
