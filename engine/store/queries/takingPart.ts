import type { Simulation } from '../../../shared/contract/simulate.ts'
import { mostInTest } from '../../../shared/contract/simulate.ts'
import type { Store } from '../store.ts'

type TakingPart = Simulation['takingPart'][number]

/** The people in the database of a test, in the order they were put in. `isReal`: they are copies, under the ids they have. */
export function takingPart(store: Store, isReal: boolean): TakingPart[] {
  const read = store.sql<[number], TakingPart>(
    `select coalesce(email, phone, nullif(trim(first_name || ' ' || last_name), ''), id) as person,
       trim(first_name || ' ' || last_name) as name, id from people order by rowid limit ?`,
  )
  return read.all(mostInTest).map(({ person, name, id }) => ({ person, name: name || person, id: isReal ? id : null }))
}
