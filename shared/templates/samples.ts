import type { PersonInput } from '../contract/people.ts'
import { samplePeople } from '../samplePeople.ts'
import type { SampleRecord, Template } from './define.ts'

/** The 20 sample people and their records as a template's test begins with them. Dates may be counted from its start. */
export const samplesOf = ({ people = [], records = [] }: Pick<Template, 'people' | 'records'>) => ({
  people: samplePeople.map((person) => {
    const known: string[] = [person.email, person.phone].filter(Boolean)
    const changes = people.filter(({ of }) => of.some((one) => known.includes(one)))
    return changes.reduce<PersonInput>(
      (changed, { status = changed.status, tags = changed.tags, fields = {} }) => ({
        ...changed,
        status,
        tags: [...tags],
        fields: { ...changed.fields, ...fields },
      }),
      person,
    )
  }),
  records: records satisfies readonly SampleRecord[],
})
