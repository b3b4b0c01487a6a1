import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { builtInTypes, type RecordType } from '../../shared/recordTypes.ts'
import { fieldKey } from '../import/fieldKey.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { done, type Parts } from './parts.ts'

/** The kinds of records, and making up one's own. */
export function recordTypesArea({
  store,
  now,
  changed,
  audit,
}: Parts): Pick<Api['records'], 'listTypes' | 'saveType' | 'removeType'> {
  const types = recordTypes(store)
  return {
    listTypes: () => ({ types: types.all().map(shown) }),
    saveType: ({ id: asked, title, fields, states: given }) => {
      const states = given.map((state) => ({ ...state, counts: state.counts ?? null }))
      const id = asked ?? fieldKey(title, 1, new Set())
      if (builtInTypes.some((type) => type.id === id))
        throw new Refusal('NOT_POSSIBLE', `"${title}" comes with Leadloom and stays as it is. Choose another name.`)
      for (const [what, names] of [
        ['fields', fields.map(({ name }) => name)],
        ['states', states.map((state) => state.id)],
      ] as const)
        if (new Set(names).size < names.length)
          throw new Refusal('NOT_POSSIBLE', `Two ${what} have the same name. Give each its own.`)
      const empty = fields.find(({ kind, choices }) => kind === 'choice' && choices.length === 0)
      if (empty)
        throw new Refusal('NOT_POSSIBLE', `"${empty.title}" needs something to choose from. Add at least one choice.`)
      store.transaction(() => types.save({ id, title, fields, states }, now()))
      audit('kind of record saved', id, title)
      changed('people', 'workflows')
      return { id, title, fields, states, builtIn: false }
    },
    removeType: ({ id }) => {
      if (builtInTypes.some((type) => type.id === id))
        throw new Refusal('NOT_POSSIBLE', 'This kind of record comes with Leadloom and stays.')
      if (!types.get(id)) throw new Refusal('NOT_FOUND', `There is no kind of record "${id}".`)
      const count = types.count(id)
      if (count > 0)
        throw new Refusal(
          'NOT_POSSIBLE',
          `There are ${count} records of this kind. Remove them first; nothing was changed.`,
        )
      types.remove(id)
      audit('kind of record removed', id)
      changed('people', 'workflows')
      return done
    },
  }
}

const shown = ({ fields, states, ...type }: RecordType) => ({ ...type, fields: [...fields], states: [...states] })
