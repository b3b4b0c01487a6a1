import { factField, factFields, fieldTitle } from '../../../shared/fields.ts'
import { inSentence } from '../../../shared/gapSentence.ts'
import type { TypedField } from '../../../shared/recordTypes.ts'
import { type Facts, factAt } from '../../../shared/rules.ts'
import { formatsOf, type TextFieldKind } from './fieldFormats.ts'

/** Something that a text can say of a person, the business or a record. */
export interface TextField {
  name: string
  title: string
  /** What it is called in a sentence: "first name". What the business made up is called as they wrote it. */
  phrase: string
  kind: TextFieldKind
  /** How many have nothing in it, and of how many; 0 of 0 where nobody was counted. */
  lacking: number
  of: number
  /** The sum of a record that says in which currency it is. */
  hasCurrency: boolean
}

export interface TextFieldGroup {
  label: string
  fields: readonly TextField[]
}

export interface Lacking {
  name: string
  lacking: number
  of: number
}

interface Known {
  /** The fields of people that this business made up. */
  own: readonly TypedField[]
  /** The kind of record that the workflow is about. */
  type: { id: string; title: string; fields: readonly TypedField[]; builtIn?: boolean } | null
  /** What earlier steps find out. */
  outputs: readonly { name: string; title: string }[]
  lacking: readonly Lacking[]
}

type Draft = Pick<TextField, 'name' | 'title' | 'kind'>
const isOfRecord = (name: string) => name.startsWith('record.')

/** What a text can be filled in with, in groups, as they stand in the list of fields. */
export function textFieldGroups({ own, type, outputs, lacking }: Known): TextFieldGroup[] {
  const counts = new Map(lacking.map((one) => [one.name, one]))
  const made = new Set([
    ...own.map(({ name }) => `person.${name}`).filter((name) => !factField(name)),
    ...(type?.builtIn === false ? type.fields.map(({ name }) => `record.${name}`) : []),
  ])
  const hasCurrency = type?.fields.some(({ name }) => name === 'currency') ?? false
  // Of a field in which nobody has anything nothing was counted.
  const uncounted = (name: string) => {
    const all = /^(person|record)\./.test(name)
      ? counts.get(isOfRecord(name) ? 'record.title' : 'person.firstName')
      : null
    return { lacking: all?.of ?? 0, of: all?.of ?? 0 }
  }
  const field = (draft: Draft): TextField => {
    const { lacking: without, of } = counts.get(draft.name) ?? uncounted(draft.name)
    const phrase = made.has(draft.name) ? draft.title : inSentence(draft.title)
    return { ...draft, phrase, lacking: without, of, hasCurrency: hasCurrency && isOfRecord(draft.name) }
  }
  const known = (prefix: string): Draft[] =>
    factFields.filter(({ name, onlyRules }) => name.startsWith(prefix) && !onlyRules)
  const taken = new Set([...factFields.map(({ name }) => name), ...own.map(({ name }) => `person.${name}`)])
  const found = lacking
    .map(({ name }) => name)
    .filter((name) => /^person\.[A-Za-z_][\w-]*$/.test(name) && !taken.has(name))
  const groups: { label: string; fields: Draft[] }[] = [
    { label: 'Person', fields: known('person.') },
    {
      label: 'Your own fields',
      fields: [
        ...own
          .filter(({ name }) => !factFields.some((fact) => fact.name === `person.${name}`))
          .map(({ name, title, kind }) => ({ name: `person.${name}`, title, kind })),
        ...found.map((name) => ({ name, title: fieldTitle(name), kind: 'text' as const })),
      ].filter(({ kind }) => kind !== 'yesNo'),
    },
    {
      label: type?.title ?? '',
      fields: type
        ? [
            { name: 'record.title', title: `Title of the ${type.title.toLowerCase()}`, kind: 'text' },
            ...type.fields
              .filter(({ kind }) => kind !== 'yesNo')
              .map(({ name, title, kind }) => ({ name: `record.${name}`, title, kind })),
          ]
        : [],
    },
    { label: 'Business', fields: known('business.') },
    { label: 'From earlier steps', fields: outputs.map((output) => ({ ...output, kind: 'text' })) },
  ]
  return groups
    .filter(({ fields }) => fields.length > 0)
    .map(({ label, fields }) => ({ label, fields: fields.map(field) }))
}

/** How many of some people have nothing in each field: where there are no people of one's own yet, the samples. */
export function lackingOf(people: readonly Facts[], names: readonly string[]): Lacking[] {
  const isEmpty = (value: unknown) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return names.map((name) => ({
    ...{ name, of: people.length },
    lacking: people.filter((facts) => isEmpty(factAt(facts, name))).length,
  }))
}

export const formatsFor = ({ kind, hasCurrency }: Pick<TextField, 'kind' | 'hasCurrency'>) =>
  formatsOf(kind, hasCurrency)
