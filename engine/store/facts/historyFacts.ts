import type { HappeningType } from '../../../shared/happenings.ts'
import type { Facts } from '../../../shared/rules.ts'
import { daysAgo } from '../../walk/facts.ts'
import type { Store } from '../store.ts'

/** What counts as a message somebody got: it left for them, by any channel. Webhooks are about people, not to them. */
export const gotMessage = `direction = 'out' and state = 'accepted' and channel not in ('webhook', 'http')`

/** The bookings that count. */
export const isBooked = `type = 'booking' and state <> 'cancelled'`

/** The events behind the days since something happened. */
export const eventOfFact = {
  repliedDaysAgo: 'replied',
  bookedDaysAgo: 'booked',
  paidDaysAgo: 'paid',
  openedDaysAgo: 'opened',
  clickedDaysAgo: 'clicked',
} as const satisfies Record<string, HappeningType>

/**
 * What happened between us and a person, over all workflows. Whole days; missing when it never was. Each fact is a look-up
 * of its own, made when a text or rule asks for it.
 */
export function historyFacts(store: Store) {
  const contact = store.sql<[string], { at: number | null }>(`select last_contact_at as at from people where id = ?`)
  const latest = store.sql<[HappeningType, string], { at: number | null }>(
    `select max(at) as at from events where type = ? and person_id = ?`,
  )
  const bookings = store.sql<[string], { n: number }>(
    `select count(*) as n from record_people join records on id = record_id where person_id = (select ?) and ${isBooked}`,
  )
  const messages = store.sql<[string], { text: string }>(
    `select subject as text from messages where person_id = ? and ${gotMessage} group by subject order by min(id)`,
  )
  const workflows = store.sql<[string], { text: string }>(
    `select distinct w.name as text from runs r join workflows w on w.id = r.workflow_id
     where r.person_id = (select ?) order by w.name`,
  )
  const texts = (rows: { text: string }[]) => rows.map(({ text }) => text)

  return (personId: string, nowMs: number): Facts => {
    const days = (row: { at: number | null } | undefined) =>
      typeof row?.at === 'number' ? daysAgo(row.at, nowMs) : undefined
    const facts = {
      get contactDaysAgo() {
        return days(contact.get(personId))
      },
      get bookings() {
        return bookings.get(personId)?.n ?? 0
      },
      get messages() {
        return texts(messages.all(personId))
      },
      get workflows() {
        return texts(workflows.all(personId))
      },
    }
    for (const [name, type] of Object.entries(eventOfFact))
      Object.defineProperty(facts, name, { enumerable: true, get: () => days(latest.get(type, personId)) })
    return facts
  }
}
