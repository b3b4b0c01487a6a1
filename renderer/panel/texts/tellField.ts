import { type Facts, factAt } from '../../../shared/rules.ts'
import { fillIn } from '../../../shared/text.ts'
import { type FieldInText, printField, withFallback, withFormat } from '../../../shared/textFields.ts'
import { formatsFor, type TextField } from './textFields.ts'
import { usualFallback } from './textParts.ts'

/** A field as it is put into a text: told in the usual way. */
export const freshField = (field: TextField): FieldInText =>
  withFormat({ name: field.name, filters: [] }, formatsFor(field)[0]?.written ?? '')

/** What a field says of somebody, told in one way; empty where they have nothing in it. */
export function tellField(field: FieldInText, facts: Facts): string {
  try {
    return fillIn(printField(withFallback(field, null)), facts).trim()
  } catch {
    return '' // a value that cannot be told in this way
  }
}

/** Would somebody find a hole? Business fields are the same for everybody, so the one value tells. */
export const hasGaps = ({ name, lacking, of }: TextField, facts: Facts): boolean =>
  of > 0 ? lacking > 0 : name.startsWith('business.') && (factAt(facts, name) ?? '') === ''

/** With what the question for a fallback begins. */
export const suggestedFallback = (name: string): string => usualFallback(name) ?? ''

/** "When somebody has no first name, write" */
export const fallbackQuestion = ({ name, phrase }: TextField): string =>
  name.startsWith('person.') ? `When somebody has no ${phrase}, write` : `When there is no ${phrase}, write`
