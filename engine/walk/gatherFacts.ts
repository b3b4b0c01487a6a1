import type { Settings } from '../../shared/contract/settings.ts'
import type { Facts } from '../../shared/rules.ts'
import { historyFacts } from '../store/facts/historyFacts.ts'
import { personReader } from '../store/facts/personReader.ts'
import { runFacts } from '../store/facts/runFacts.ts'
import { type RunRow, runReader } from '../store/queries/runReader.ts'
import type { RecordRow } from '../store/recordTables.ts'
import { askingAt } from '../store/rules/asking.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { recordFacts } from './facts.ts'

/** What texts and rules can ask about. Everything that costs a look-up is a getter: most ask for one or two. */
export function gatherFacts(store: Store, business: () => Settings) {
  const read = runReader(store)
  const person = personReader(store)
  const history = historyFacts(store)
  const run = runFacts(store)
  const record = store.sql<[string], RecordRow>(`select * from records where id = ?`)
  const readRecord = (id: string | null, nowMs: number): Facts | undefined => {
    const row = id === null ? undefined : record.get(id)
    return row && recordFacts(row, nowMs)
  }
  return {
    /** Of a person who may be about to enter. `event` is what started it. */
    ofPerson: (of: PersonRow, recordId: string | null, event: Facts, nowMs: number): Facts => ({
      person: person(of, nowMs),
      business: { name: business().businessName },
      now: new Date(nowMs).toISOString(),
      get today() {
        return askingAt(nowMs, business()).today
      },
      event,
      get history() {
        return history(of.id, nowMs)
      },
      get record() {
        return readRecord(recordId, nowMs)
      },
    }),
    /** Of a person on their walk. `zone` is where times in texts are told. */
    ofRun: (of: RunRow & PersonRow, zone: string, nowMs: number): Facts => ({
      person: person(of, nowMs),
      business: { name: business().businessName },
      now: new Date(nowMs).toISOString(),
      get today() {
        return askingAt(nowMs, business()).today
      },
      zone,
      get event() {
        return of.event_id === null ? {} : read.event(of.event_id)
      },
      get run() {
        return run(of.run_id, of.started_at)
      },
      get history() {
        return history(of.id, nowMs)
      },
      get record() {
        return readRecord(of.record_id, nowMs)
      },
      get steps() {
        return read.outputs(of.run_id)
      },
    }),
  }
}
