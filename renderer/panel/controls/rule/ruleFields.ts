import { type FactField, factFields, fieldTitle } from '../../../../shared/fields.ts'
import type { FieldKind, TypedField } from '../../../../shared/recordTypes.ts'
import { type Condition, isGroup, type Operator, type Rule } from '../../../../shared/rules.ts'
import type { KnownType } from '../useRecordTypes.ts'
import { operatorsFor } from './ruleOperators.ts'

/** A field as the control wants it. */
export type RuleField = {
  name: string
  value: string
  label: string
  operators: { name: Operator; value: Operator; label: string }[]
  /** What is typed: only a plain line where nothing is said. */
  inputType?: 'number' | 'date'
  values?: { name: string; value: string; label: string }[]
  defaultValue?: string
}

export type RuleFieldGroup = {
  label: string
  options: RuleField[]
}

type Kind = FactField['kind'] | FieldKind

const yesNo = [
  { name: 'true', value: 'true', label: 'yes' },
  { name: 'false', value: 'false', label: 'no' },
]

/** Everything a rule can look at, in groups: the person, what they did, this workflow, the record; then what else it uses. */
export function ruleFields(rule: Rule, own: readonly TypedField[], types: readonly KnownType[]): RuleFieldGroup[] {
  const used = Map.groupBy(conditionsOf(rule), ({ field }) => field)
  const field = (name: string, title: string, kind: Kind, choices: readonly string[] = []): RuleField => ({
    name,
    value: name,
    label: title,
    operators: operatorsFor(kind, used.get(name)?.map(({ operator }) => operator) ?? []),
    ...(kind === 'number' || kind === 'money' ? { inputType: 'number' as const } : {}),
    ...(kind === 'date' || kind === 'dateTime' ? { inputType: 'date' as const } : {}),
    ...(kind === 'yesNo' ? { values: yesNo, defaultValue: 'true' } : {}),
    ...(kind === 'choice' ? { values: choices.map((one) => ({ name: one, value: one, label: one })) } : {}),
  })
  const known = (prefix: string) =>
    factFields.filter(({ name }) => name.startsWith(prefix)).map(({ name, title, kind }) => field(name, title, kind))
  const ownFields = own
    .filter(({ name }) => !factFields.some((fact) => fact.name === `person.${name}`))
    .map(({ name, title, kind, choices }) => field(`person.${name}`, title, kind, choices))
  const ofRecords = Map.groupBy(
    types.flatMap((type) => type.fields.map((one) => ({ ...one, of: type.title.toLowerCase() }))),
    ({ name }) => name,
  )
  const records = [...ofRecords.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const title = `${first.title} (${[...new Set(same.map(({ of }) => of))].join(', ')})`
    return [field(`record.${first.name}`, title, first.kind, first.choices)]
  })
  const groups = [
    { label: 'Person', options: [...known('person.'), ...ownFields] },
    { label: 'What they did', options: known('history.') },
    { label: 'In this workflow', options: known('run.') },
    { label: 'The record it is about', options: [...known('record.'), ...records] },
    { label: 'Business', options: known('business.') },
  ]
  const offered = new Set(groups.flatMap(({ options }) => options.map(({ name }) => name)))
  const others = [...used.keys()].filter((name) => !offered.has(name))
  return [
    ...groups,
    ...(others.length > 0
      ? [{ label: 'Others', options: others.map((name) => field(name, fieldTitle(name), 'text')) }]
      : []),
  ]
}

export const conditionsOf = (rule: Rule): Condition[] =>
  rule.rules.flatMap((part) => (isGroup(part) ? conditionsOf(part) : [part]))
