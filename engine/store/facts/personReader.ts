import type { Facts } from '../../../shared/rules.ts'
import { personFacts } from '../../walk/facts.ts'
import { readReachability } from '../outbox/reachability.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

/** Everything rules can ask of a person alone. Tags and consent are looked up only when they are asked for. */
export function personReader(store: Store) {
  const tags = store.sql<[string], { tag: string }>(`select tag from people_tags where person_id = ? order by tag`)
  const reach = readReachability(store)
  return (person: PersonRow, nowMs: number): Facts =>
    personFacts(person, () => tags.all(person.id).map(({ tag }) => tag), {
      nowMs,
      reach: () => reach(person.id, 'email', person.email ?? ''),
    })
}
