import type { Reachability } from '../../outbox/blocked.ts'
import type { Store } from '../store.ts'

interface Row {
  unsubscribed: number
  suppressed: string | null
  given: number | null
}

/** Reads what is known about a person's wish, for one channel and address, as of now. */
export function readReachability(store: Store) {
  const read = store.sql<[string, string, string], Row>(
    `with asked (channel, address, person) as (select ?, ?, ?)
     select p.unsubscribed_at is not null as unsubscribed,
       (select reason from suppressions s where s.channel = asked.channel and s.address = asked.address) as suppressed,
       (select given from consents c where c.person_id = asked.person and c.channel = asked.channel and c.purpose = 'marketing'
        order by c.id desc limit 1) as given
     from asked join people p on p.id = asked.person`,
  )
  return (personId: string, channel: string, address: string): Reachability => {
    const row = read.get(channel, address.toLowerCase(), personId)
    return {
      unsubscribed: row?.unsubscribed === 1,
      suppressedBecause: row?.suppressed ?? null,
      marketingConsent: row?.given === null || row?.given === undefined ? null : row.given === 1,
    }
  }
}
