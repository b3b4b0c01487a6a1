import type { Reachability } from '../../outbox/blocked.ts'
import type { Store } from '../store.ts'

interface Row {
  unsubscribed: number
  suppressed: string | null
  given: number | null
}

/** Reads what is known about a person's wish, for one channel and address, as of now. */
export function readReachability(store: Store) {
  const read = store.sql<[string, string, string, string], Row>(
    `select p.unsubscribed_at is not null as unsubscribed,
       (select reason from suppressions where channel = ? and address = ?) as suppressed,
       (select given from consents where person_id = p.id and channel = ? and purpose = 'marketing' order by id desc limit 1) as given
     from people p where p.id = ?`,
  )
  return (personId: string, channel: string, address: string): Reachability => {
    const row = read.get(channel, address.toLowerCase(), channel, personId)
    return {
      unsubscribed: row?.unsubscribed === 1,
      suppressedBecause: row?.suppressed ?? null,
      marketingConsent: row?.given === null || row?.given === undefined ? null : row.given === 1,
    }
  }
}
