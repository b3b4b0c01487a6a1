import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { isTakenName } from '../import/fieldKey.ts'
import { personFieldRows } from '../store/people/personFieldRows.ts'
import { valuesInUse } from '../store/queries/valuesInUse.ts'
import { done, type Parts } from './parts.ts'

/** The fields of people that the business makes up. */
export function personFieldsArea({
  store,
  changed,
  audit,
}: Parts): Pick<Api['people'], 'listFields' | 'fieldValues' | 'saveField' | 'removeField'> {
  const rows = personFieldRows(store)
  const inUse = valuesInUse(store)
  return {
    listFields: () => ({ fields: rows.all() }),
    fieldValues: ({ name }) => ({ values: inUse(name) }),
    saveField: (field) => {
      if (isTakenName(field.name))
        throw new Refusal('NOT_POSSIBLE', `Everybody has a field "${field.name}" already. Choose another name.`)
      if (field.kind === 'choice' && field.choices.length === 0)
        throw new Refusal('NOT_POSSIBLE', `"${field.title}" needs something to choose from. Add at least one choice.`)
      rows.save(field)
      audit('field of people saved', field.name, field.kind)
      changed('people')
      return field
    },
    removeField: ({ name }) => {
      if (!rows.remove(name)) throw new Refusal('NOT_FOUND', 'This field is not there any more.')
      audit('field of people removed', name)
      changed('people')
      return done
    },
  }
}
