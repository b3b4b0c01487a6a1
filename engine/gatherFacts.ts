import type { Settings } from '../shared/contract/settings.ts'
import type { Facts } from '../shared/rules.ts'
import { ownFields, personFacts } from './facts.ts'
import { type RunRow, runReader } from './store/queries/runReader.ts'
import type { RecordRow } from './store/recordTables.ts'
import type { PersonRow } from './store/schema.ts'
import type { Store } from './store/store.ts'

/** What texts and rules can ask about. Everything that costs a look-up is a getter: most ask for one or two. */
export function gatherFacts(store: Store, business: () => Settings) {
  const read = runReader(store)
  const record = store.sql<[string], RecordRow>(`select * from records where id = ?`)
  const recordFacts = (id: string | null): Facts | undefined => {
    const row = id === null ? undefined : record.get(id)
    return row && { ...ownFields(row.fields), id: row.id, type: row.type, title: row.title, state: row.state }
  }
  return {
    /** Of a person who may be about to enter. */
    ofPerson: (person: PersonRow, recordId: string | null, event: Facts, nowMs: number): Facts => ({
      person: personFacts(person, () => read.tags(person.id)),
      business: { name: business().businessName },
      now: new Date(nowMs).toISOString(),
      event,
      get record() {
        return recordFacts(recordId)
      },
    }),
    /** Of a person on their walk. */
    ofRun: (run: RunRow & PersonRow, nowMs: number): Facts => ({
      person: personFacts(run, () => read.tags(run.id)),
      business: { name: business().businessName },
      now: new Date(nowMs).toISOString(),
      run: { replied: run.replied_at !== null, startedAt: new Date(run.started_at).toISOString() },
      get record() {
        return recordFacts(run.record_id)
      },
      get steps() {
        return read.outputs(run.run_id)
      },
    }),
  }
}
