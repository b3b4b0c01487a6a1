import type { HeldBatch } from '../../../shared/contract/workflows.ts'
import { personName } from '../../walk/facts.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { type HeldFrom, isHeld, waitsWith } from '../workflows/firstBatch.ts'

interface Row {
  id: string
  name: string
  until: number
  was: HeldFrom
}

/** How many people are called by name. */
const named = 3

/** The first messages that are held right now: of which workflow, until when, how many of which kind, to whom. */
export function heldBatches(store: Store) {
  const workflows = store.sql<[{ now: number }], Row>(
    `select id, name, hold_until as until, hold_was as was from workflows w
     where status = 'on' and ${isHeld} order by hold_until, id`,
  )
  const waiting = `m.parked = 0 and ${waitsWith('@id')}`
  const messages = store.sql<[{ id: string }], { channel: string; count: number }>(
    `select m.channel, count(*) as count from messages m where ${waiting} group by m.channel order by count desc, m.channel`,
  )
  const total = store.sql<[{ id: string }], { n: number }>(
    `select count(distinct m.person_id) as n from messages m where ${waiting}`,
  )
  const people = store.sql<
    [{ id: string; named: number }],
    Pick<PersonRow, 'id' | 'first_name' | 'last_name' | 'email' | 'phone'>
  >(
    `select p.id, p.first_name, p.last_name, p.email, p.phone from messages m join people p on p.id = m.person_id
     where ${waiting} group by p.id order by min(m.id) limit @named`,
  )
  return (nowMs: number): HeldBatch[] =>
    workflows.all({ now: nowMs }).map(({ id, name, until, was }) => ({
      ...{ workflowId: id, workflow: name, until: new Date(until).toISOString(), staysOn: was === 'on' },
      messages: messages.all({ id }),
      people: people.all({ id, named }).map(personName),
      total: total.get({ id })?.n ?? 0,
    }))
}
