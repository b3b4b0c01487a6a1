import { pastWriter } from '../store/simulate/pastWriter.ts'
import { realRows } from '../store/simulate/realRows.ts'
import type { Store } from '../store/store.ts'
import type { World } from './world.ts'

/** Your own people, whom a test takes part of. */
export interface RealPeople {
  /** The real data: it is only read. */
  store: Store
  ids: readonly string[]
}

/** How many are copied at once: what is live waits no longer than for these. */
const batch = 250

/**
 * Copies people with all that is known of them: fields, tags, addresses, what they allowed, bookings and payments, when they
 * last replied. What happens in the test happens to the copies. Returns the ids of those who are still there.
 */
export function* copyPeople(
  world: World,
  { store: real, ids }: RealPeople,
  startMs: number,
): Generator<number, string[]> {
  const read = realRows(real)
  const write = pastWriter(world.store)
  const copied: string[] = []
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += batch) {
    const rows = read(ids.slice(from, from + batch))
    world.store.transaction(() => {
      for (const row of rows.people) {
        // Who came after the start of the test is there from its start on.
        write.person({ ...row, created_at: Math.min(row.created_at, startMs) })
        copied.push(row.id)
      }
      for (const { person_id, tag } of rows.tags) write.tag(person_id, tag)
      for (const one of rows.identities) write.identity(one)
      for (const one of rows.consents) write.consent(one)
      for (const one of rows.suppressions) write.suppression(one)
      for (const row of rows.records) {
        if (!known.has(row.id)) write.record(row)
        known.add(row.id)
      }
      for (const { record_id, person_id } of rows.links) write.link(record_id, person_id)
      for (const { person_id, type, at, channel } of rows.latest)
        write.event(`before ${person_id} ${type} ${channel}`, type, person_id, at, channel === null ? {} : { channel })
    })
    yield startMs
  }
  return copied
}
