import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { factFields, fieldTitle } from '../../../shared/fields.ts'
import { inSentence } from '../../../shared/gapSentence.ts'
import { samplePeople } from '../../../shared/samplePeople.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useOwnFields } from '../controls/useOwnFields.ts'
import { lackingOf, type TextField, type TextFieldGroup, textFieldGroups } from './textFields.ts'
import { useTextAbout } from './useTextAbout.ts'
import { freshMs, useTextPeople } from './useTextPeople.ts'

export interface TextFields {
  groups: readonly TextFieldGroup[]
  /** What is known of a field by its name, also of one that stands in no group. */
  fieldOf: (name: string) => TextField
}

const unknownField = (name: string): TextField => {
  const title = fieldTitle(name)
  return { name, title, phrase: inSentence(title), kind: 'text', lacking: 0, of: 0, hasCurrency: false }
}

/** The fields that a text of the open workflow can hold, with how many lack each: of real people where there are any. */
export function useTextFields(): TextFields {
  const { queries } = useApi()
  const own = useOwnFields()
  const { type, outputs } = useTextAbout()
  const { people, person, total } = useTextPeople()
  const isKnown = person !== undefined
  const { data } = useQuery(
    queries.texts.fields.queryOptions({ input: type ? { recordType: type.id } : {}, staleTime: freshMs }),
  )
  return useMemo(() => {
    const counted = data?.fields ?? []
    const samples = people.slice(0, samplePeople.length).map(({ facts }) => facts)
    const names = [...factFields.map(({ name }) => name), ...own.map(({ name }) => `person.${name}`)]
    // Until it is known who there is, nobody is said to lack anything.
    const lacking = !isKnown
      ? []
      : total > 0
        ? counted
        : [...lackingOf(samples, names), ...counted.filter(({ name }) => name.startsWith('record.'))]
    const groups = textFieldGroups({ own, type, outputs, lacking })
    const known = new Map(groups.flatMap(({ fields }) => fields).map((field) => [field.name, field]))
    const fieldOf = (name: string): TextField => known.get(name) ?? unknownField(name)
    return { groups, fieldOf }
  }, [data, own, type, outputs, people, isKnown, total])
}
