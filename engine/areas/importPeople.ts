import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { mergePeople } from '../import/mergePeople.ts'
import { importLimits, type PeopleFile } from '../import/peopleFile.ts'
import { readPeopleCsv } from '../import/readPeopleCsv.ts'
import { importPeople } from '../store/people/importPeople.ts'
import { tryOut } from '../store/tryOut.ts'
import type { Parts } from './parts.ts'

/** Bringing people in from a CSV file: first looked at, then done, all or nothing. */
export function importArea({
  store,
  core,
  worker,
  settings,
  now,
  random,
  changed,
  audit,
}: Parts): Pick<Api['people'], 'preview' | 'importFile'> {
  const put = importPeople(store, random)

  async function read(file: Blob): Promise<PeopleFile> {
    if (file.size > importLimits.bytes)
      throw new Refusal(
        'TOO_LARGE',
        `This file has ${Math.round(file.size / 1e6)} MB; 50 MB is the most. Nothing was imported. Split it into smaller files.`,
      )
    return readPeopleCsv(new Uint8Array(await file.arrayBuffer()), settings.business())
  }

  const startsByImport = () =>
    core.enter
      .workflowsOn()
      .filter(({ graph }) => graph.starts.some(({ type }) => type === 'personAdded'))
      .map(({ name }) => name)

  return {
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
    importFile: async ({ file, tag }) => {
      const people = await read(file)
      const { added, updated } = store.transaction(() => {
        const imported = put(people.rows, tag, now())
        const workflows = core.enter.workflowsOn()
        if (workflows.length > 0) for (const id of imported.added) core.enter.personAdded(id, now(), workflows)
        return imported
      })
      audit('people imported', null, `${added.length} added, ${updated} updated`)
      changed('people', 'runs', 'workflows')
      worker.wake()
      return { read: people.read, added: added.length, updated, skipped: people.skipped, problems: people.problems }
    },
  }
}
