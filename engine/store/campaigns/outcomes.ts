import { dayMs } from '../../../shared/duration.ts'
import type { HappeningType } from '../../../shared/happenings.ts'
import type { Store } from '../store.ts'

/** For how long after somebody left what they do still counts as brought about by the campaign or workflow. */
export const countsForMs = 30 * dayMs

export interface Outcomes {
  sent: number
  replied: number
  booked: number
  paid: number
  conversions: { count: number; value: number }
}

/**
 * What came of the runs of a campaign or of a workflow: messages that were accepted, people who replied, booked or paid
 * since they were let in until 30 days after their end, and goals that were reached with what they are worth.
 */
export function outcomesOf(store: Store, of: 'campaign_id' | 'workflow_id') {
  const sent = store.sql<[string], { n: number }>(
    `select count(*) as n from runs r join messages m on m.run_id = r.id
     where r.${of} = (select ?) and m.state = 'accepted' and m.direction = 'out' and m.person_id is not null and m.channel not in ('webhook', 'http')`,
  )
  const did = store.sql<[string, HappeningType], { n: number }>(
    `select count(distinct r.person_id) as n from runs r where r.${of} = (select ?)
       and exists (select 1 from events e where e.type = (select ?) and e.person_id = r.person_id
         and e.at >= r.started_at and e.at <= coalesce(r.ended_at + ${countsForMs}, e.at))`,
  )
  const reached = store.sql<[string], { count: number; value: number }>(
    `select count(c.id) as count, coalesce(sum(c.value), 0) as value from conversions c join runs r on r.id = c.run_id where r.${of} = (select ?)`,
  )
  return (id: string): Outcomes => ({
    sent: sent.get(id)?.n ?? 0,
    replied: did.get(id, 'replied')?.n ?? 0,
    booked: did.get(id, 'booked')?.n ?? 0,
    paid: did.get(id, 'paid')?.n ?? 0,
    conversions: reached.get(id) ?? { count: 0, value: 0 },
  })
}
