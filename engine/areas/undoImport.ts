import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { importRows } from '../store/people/importRows.ts'
import { diffPerson, personHappenings } from '../store/people/personDiff.ts'
import { personRows } from '../store/people/personRows.ts'
import { undoImport } from '../store/people/undoImport.ts'
import type { Parts } from './parts.ts'

/** Imports of people, and taking one back. */
export function undoImportArea({
  store,
  random,
  now,
  changed,
  audit,
  worker,
  happened,
}: Parts): Pick<Api['people'], 'imports' | 'undoImport'> {
  const imports = importRows(store, random)
  const people = personRows(store, happened)
  const undo = undoImport(store, (personId) => people.remove(personId, now()))
  return {
    imports: () => ({ imports: imports.list(now()) }),
    undoImport: ({ import: id }) => {
      const known = imports.list(now()).find((one) => one.id === id)
      if (!known) throw new Refusal('NOT_FOUND', 'There is no such import.')
      if (!known.canBeUndone)
        throw new Refusal(
          'NOT_POSSIBLE',
          'This import was undone already, or is older than 30 days. Nothing was changed.',
        )
      const { removed, restored, kept } = store.transaction(() => {
        const undone = undo(id, now())
        for (const { personId, before, after } of undone.restored)
          for (const news of personHappenings(personId, diffPerson(before, after))) happened(news)
        return undone
      })
      audit('import undone', id, `${removed} removed, ${restored.length} restored, ${kept.length} kept`)
      changed('people', 'runs', 'workflows')
      worker.wake()
      return { removed, restored: restored.length, kept: kept.slice(0, 100), keptCount: kept.length }
    },
  }
}
