import type { Api } from '../../shared/contract/api.ts'
import type { ImportResult } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/errors.ts'
import { inPieces, inPiecesToTheEnd } from '../import/inPieces.ts'
import { mergePeople } from '../import/mergePeople.ts'
import { importLimits, type PeopleFile } from '../import/peopleFile.ts'
import { readPeopleInPieces } from '../import/readPeopleCsv.ts'
import { importPeople } from '../store/people/importPeople.ts'
import { importRows } from '../store/people/importRows.ts'
import { personHappenings } from '../store/people/personDiff.ts'
import { personFieldRows } from '../store/people/personFieldRows.ts'
import { tryOut } from '../store/tryOut.ts'
import type { Parts } from './parts.ts'
import { undoImportArea } from './undoImport.ts'

type ImportArea = Pick<Api['people'], 'preview' | 'importFile' | 'importWithProgress' | 'imports' | 'undoImport'>

/** Bringing people in from a CSV file: first looked at, then done, all or nothing. */
export function importArea(parts: Parts): ImportArea {
  const { store, core, worker, settings, now, random, changed, audit, happened } = parts
  const put = importPeople(store, random)
  const imports = importRows(store, random)
  const ownFields = personFieldRows(store)

  /** Reads in pieces; how it is run says who hears how far it is. */
  async function reading(file: Blob) {
    refuseLarge(file)
    const bytes = new Uint8Array(await file.arrayBuffer())
    return readPeopleInPieces(bytes, { ...settings.business(), fields: ownFields.all() })
  }
  const read = async (file: Blob): Promise<PeopleFile> => inPiecesToTheEnd(await reading(file))

  function save(people: PeopleFile, file: Blob, tag: string | undefined): ImportResult {
    const { imported, id } = store.transaction(() => {
      const imported = put(people.rows, tag, now())
      const id = imports.keep(nameOf(file), imported, now())
      const workflows = core.enter.workflowsOn()
      if (workflows.length > 0) for (const one of imported.added) core.enter.personAdded(one, now(), workflows)
      for (const { personId, diff } of imported.changes)
        for (const news of personHappenings(personId, diff)) happened(news)
      return { imported, id }
    })
    const { added, updated } = imported
    audit('people imported', id, `${added.length} added, ${updated} updated`)
    changed('people', 'runs', 'workflows')
    worker.wake()
    const { read, skipped, problems } = people
    return { read, added: added.length, updated, skipped, problems, import: id }
  }

  const startsByImport = () =>
    core.enter
      .workflowsOn()
      .filter(({ graph }) => graph.starts.some(({ type }) => type === 'personAdded'))
      .map(({ name }) => name)

  return {
    ...undoImportArea(parts),
    preview: async ({ file }) => {
      const people = await read(file)
      const { added, updated } = tryOut(store, () => put(people.rows, undefined, now()))
      return {
        encoding: people.encoding,
        delimiter: people.delimiter,
        columns: people.columns,
        people: mergePeople(people.rows.slice(0, 40))
          .slice(0, 20)
          .map(({ person }) => person),
        result: { read: people.read, added: added.length, updated, skipped: people.skipped, problems: people.problems },
        starts: added.length > 0 ? startsByImport() : [],
      }
    },
    importFile: async ({ file, tag }) => save(await read(file), file, tag),
    async *importWithProgress({ file, tag }, signal) {
      const pieces = inPieces(await reading(file))
      for (;;) {
        const piece = await pieces.next()
        // Nobody waits for it any more: nothing was imported.
        if (signal?.aborted) return
        if (!piece.done) {
          yield { stage: 'reading' as const, ...piece.value }
          continue
        }
        const people = piece.value
        yield { stage: 'saving' as const, done: 0, total: people.rows.length }
        if (signal?.aborted) return
        const result = save(people, file, tag)
        yield { stage: 'done' as const, done: people.rows.length, total: people.rows.length, result }
        return
      }
    },
  }
}

export function refuseLarge(file: Blob): void {
  if (file.size > importLimits.bytes)
    throw new Refusal(
      'TOO_LARGE',
      `This file has ${Math.round(file.size / 1e6)} MB; 50 MB is the most. Nothing was imported. Split it into smaller files.`,
    )
}

const nameOf = (file: Blob) => (file instanceof File && file.name !== '' ? file.name : 'people.csv')
