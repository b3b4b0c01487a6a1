import type { TypedField } from '../../../shared/recordTypes.ts'
import type { KnownType } from './useRecordTypes.ts'

export interface FieldChoice {
  value: string
  label: string
}

const isDate = ({ kind }: TypedField) => kind === 'date' || kind === 'dateTime'
const asChoice = ({ name, title }: TypedField): FieldChoice => ({ value: name, label: title })

/** The fields of every person that can be changed or watched, then those that this business made up. */
export const personFields = (own: readonly TypedField[]): FieldChoice[] => [
  { value: 'status', label: 'Status' },
  { value: 'firstName', label: 'First name' },
  { value: 'lastName', label: 'Last name' },
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
  { value: 'birthday', label: 'Birthday' },
  { value: 'timeZone', label: 'Time zone' },
  ...own.filter(({ name }) => name !== 'birthday').map(asChoice),
]

export const personDates = (own: readonly TypedField[]): FieldChoice[] => [
  { value: 'birthday', label: 'Birthday' },
  ...own.filter((field) => isDate(field) && field.name !== 'birthday').map(asChoice),
]

export const recordDates = (type: KnownType | undefined): FieldChoice[] =>
  (type?.fields ?? []).filter(isDate).map(asChoice)

/** The dates of every kind of record. Kinds that call a date the same share one line: "Due (payment, assignment)". */
export function datesOfAllRecords(types: readonly KnownType[]): FieldChoice[] {
  const dates = types.flatMap((type) => type.fields.filter(isDate).map((field) => ({ ...field, of: type.title })))
  return [...Map.groupBy(dates, ({ name }) => name)].map(([name, same]) => ({
    value: name,
    label: `${same[0]?.title ?? name} (${same.map(({ of }) => of.toLowerCase()).join(', ')})`,
  }))
}
