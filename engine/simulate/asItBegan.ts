import type { RecordRow } from '../store/recordTables.ts'
import type { PersonRow } from '../store/schema.ts'
import type { pastRows } from '../store/simulate/pastRows.ts'
import { pastWriter } from '../store/simulate/pastWriter.ts'
import { asItWas } from './asItWas.ts'
import type { Moment } from './moment.ts'
import type { World } from './world.ts'

interface Period {
  fromMs: number
  toMs: number
}

/**
 * Fills the database of a backtest with what was there when the time begins, and gives the moments at which more comes:
 * new people and records, consents, objections. Yields between pages of people.
 */
export function* asItBegan(
  world: World,
  past: ReturnType<typeof pastRows>,
  { fromMs, toMs }: Period,
): Generator<number, Moment[]> {
  const { store, core } = world
  const write = pastWriter(store)
  const was = asItWas(past.changesSince(fromMs))
  const moments: Moment[] = []
  const tags = Map.groupBy(past.tags(), (one) => one.person_id)
  const identities = Map.groupBy(past.identities(), (one) => one.person_id)
  const links = past.links()
  const records = Map.groupBy(links, (one) => one.person_id)
  const people = Map.groupBy(links, (one) => one.record_id)
  const contact = new Map(past.contactBefore(fromMs).map(({ person_id, at }) => [person_id, at]))

  /** At once when it was there before the time begins, else at its moment. */
  function put(atMs: number, happens: () => void) {
    if (atMs < fromMs) happens()
    else moments.push({ atMs, happens: () => store.transaction(happens) })
  }

  function addPerson(row: PersonRow) {
    const unsubscribed = row.unsubscribed_at !== null && row.unsubscribed_at < fromMs ? row.unsubscribed_at : null
    write.person({ ...was.person(row), unsubscribed_at: unsubscribed, last_contact_at: contact.get(row.id) ?? null })
    const own = tags.get(row.id)?.map(({ tag }) => tag) ?? []
    for (const tag of was.tags(row.id, own)) write.tag(row.id, tag)
    for (const identity of identities.get(row.id) ?? []) write.identity(identity)
    for (const { record_id } of records.get(row.id) ?? []) write.link(record_id, row.id)
  }

  function addRecord(row: RecordRow) {
    write.record(was.record(row))
    for (const { person_id } of people.get(row.id) ?? []) write.link(row.id, person_id)
  }

  for (const page of past.people(toMs)) {
    store.transaction(() => {
      for (const row of page)
        put(row.created_at, () => {
          addPerson(row)
          if (row.created_at >= fromMs) core.enter.personAdded(row.id, row.created_at)
        })
    })
    yield fromMs
  }
  store.transaction(() => {
    for (const row of past.records(toMs)) put(row.created_at, () => addRecord(row))
    for (const one of past.consents(toMs)) put(one.at, () => write.consent(one))
    for (const one of past.suppressions(toMs)) put(one.at, () => write.suppression(one))
    for (const [n, { type, person_id, at, channel }] of past.latestBefore(fromMs).entries())
      write.event(`before ${n}`, type, person_id, at, channel === null ? {} : { channel })
  })
  return moments
}
