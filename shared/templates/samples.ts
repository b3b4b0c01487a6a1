import type { PersonInput } from '../contract/people.ts'
import { samplePeople } from '../samplePeople.ts'
import type { SampleChange, Template } from './define.ts'

/** The 20 sample people and their records as a template's test begins with them. Dates may be counted from its start. */
export const samplesOf = ({ people: changes = [], records = [] }: Pick<Template, 'people' | 'records'>) => ({
  people: samplePeople.map((person) => changes.filter(({ of }) => isOneOf(person, of)).reduce(changed, person)),
  records,
})

const isOneOf = ({ email, phone }: PersonInput, of: SampleChange['of']) => of.includes(email || phone)

const changed = (
  person: PersonInput,
  { status = person.status, tags = person.tags, fields = {} }: SampleChange,
): PersonInput => ({ ...person, status, tags: [...tags], fields: { ...person.fields, ...fields } })
