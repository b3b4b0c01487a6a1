import type { Template } from '../../shared/templates/define.ts'
import { samplesOf } from '../../shared/templates/samples.ts'
import { datesFromStart } from './datesFromStart.ts'

/** The sample people of a template for a test that starts at an instant: days counted from the start are days of a zone. */
export const samplesAt = (template: Pick<Template, 'people' | 'records'>, startMs: number, zone: string) => {
  const { people, records } = samplesOf(template)
  return {
    people: people.map((person) => ({
      person: { ...person, fields: datesFromStart(person.fields, () => 'date', startMs, zone) },
      ...{ marketing: null, how: 'sample' },
    })),
    records,
  }
}
