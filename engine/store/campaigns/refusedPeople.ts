import type { Store } from '../store.ts'

/** How many a campaign let in so far, and whom it did not, with the reason, in its order. */
export function refusedIn(store: Store) {
  const started = store.sql<[string], { n: number }>(
    `select count(run_id) as n from campaign_people where campaign_id = ?`,
  )
  const refused = store.sql<[string], { person: string; reason: string }>(
    `select coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), p.id) as person, c.reason
     from campaign_people c join people p on p.id = c.person_id
     where c.campaign_id = (select ?) and c.reason is not null order by c.place`,
  )
  return (id: string) => ({ started: started.get(id)?.n ?? 0, people: refused.all(id) })
}
