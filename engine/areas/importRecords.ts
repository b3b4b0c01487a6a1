import type { Api } from '../../shared/contract/api.ts'
import type { RecordType } from '../../shared/recordTypes.ts'
import { readRecordsCsv } from '../import/readRecordsCsv.ts'
import { type ImportedRecords, importRecords } from '../store/records/importRecords.ts'
import { recordHappenings } from '../store/records/recordHappenings.ts'
import type { SavedRecord } from '../store/records/saveRecord.ts'
import { tryOut } from '../store/tryOut.ts'
import { refuseLarge } from './importPeople.ts'
import type { Parts } from './parts.ts'

/** Bringing records in from a CSV file: first looked at, then done, all or nothing. */
export function importRecordsArea(
  { store, core, worker, settings, now, random, changed, audit, happened }: Parts,
  typeOf: (id: string) => RecordType,
): Pick<Api['records'], 'preview' | 'importFile'> {
  const put = importRecords(store, random, settings.business)

  async function read(type: string, file: Blob) {
    const known = typeOf(type)
    refuseLarge(file)
    return { type: known, ...readRecordsCsv(new Uint8Array(await file.arrayBuffer()), known, settings.business()) }
  }

  return {
    preview: async ({ type, file, addPeople }) => {
      const { columns, ...records } = await read(type, file)
      const imported = tryOut(store, () => put(records.rows, records.type, addPeople, now()))
      return { columns, ...summary(records, imported) }
    },
    importFile: async ({ type, file, addPeople }) => {
      const records = await read(type, file)
      const imported = store.transaction(() => {
        const result = put(records.rows, records.type, addPeople, now())
        for (const id of result.peopleAdded) core.enter.personAdded(id, now())
        for (const saved of result.saved) for (const news of recordHappenings(saved)) happened(news)
        return result
      })
      const result = summary(records, imported)
      audit('records imported', null, `${type}: ${result.added} added, ${result.updated} updated`)
      changed('people', 'runs', 'workflows')
      worker.wake()
      return result
    },
  }
}

function summary(
  { read, rows, problems }: Pick<ReturnType<typeof readRecordsCsv>, 'read' | 'rows' | 'problems'>,
  imported: ImportedRecords,
) {
  const { saved, peopleAdded, skipped } = imported
  const added = saved.filter(({ created }) => created).length
  const unchanged = saved.filter(isUnchanged).length
  return {
    ...{ read, added, updated: saved.length - added - unchanged, unchanged },
    ...{ skipped: read - rows.length + skipped, peopleAdded: peopleAdded.length },
    problems: [...problems, ...imported.problems].sort((a, b) => a.row - b.row),
  }
}

const isUnchanged = ({ created, from, to, changedFields, joined, left }: SavedRecord) =>
  !created && from === to && changedFields.length + joined.length + left.length === 0
