import type { FactField } from '../../../../shared/fields.ts'
import type { FieldKind } from '../../../../shared/recordTypes.ts'
import { type Operator, operators } from '../../../../shared/rules.ts'

type Kind = FactField['kind'] | FieldKind

const order: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=']
const empty: readonly Operator[] = ['null', 'notNull']
const dates: readonly Operator[] = [...order, 'withinNextDays', 'withinLastDays', ...empty]
const fitting: Readonly<Record<Kind, readonly Operator[]>> = {
  text: ['=', '!=', 'contains', 'doesNotContain', 'beginsWith', 'endsWith', 'in', 'notIn', ...empty],
  list: ['contains', 'doesNotContain', ...empty],
  number: [...order, ...empty],
  money: [...order, ...empty],
  date: dates,
  dateTime: dates,
  choice: ['=', '!=', 'in', 'notIn', ...empty],
  yesNo: ['='],
}

/** Dates are before and after, not less and more. */
const ofDates: Partial<Record<Operator, string>> = {
  '<': 'is before',
  '<=': 'is on or before',
  '>': 'is after',
  '>=': 'is on or after',
}

/** What can be asked of a value of this kind, in words; and what a rule asks of it already, whether it fits or not. */
export function operatorsFor(kind: Kind, used: readonly Operator[]) {
  const isDate = kind === 'date' || kind === 'dateTime'
  return [...new Set([...fitting[kind], ...used])].map((name) => ({
    name,
    value: name,
    label: (isDate ? ofDates[name] : undefined) ?? operators[name],
  }))
}

/** Asks for a number of days, whatever the field holds. */
export const asksForDays = (operator: string) => operator === 'withinNextDays' || operator === 'withinLastDays'
/** Takes several values with commas between them. */
export const asksForSeveral = (operator: string) => operator === 'in' || operator === 'notIn'
