import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { phoneReader } from '../import/readPhone.ts'
import { personBy } from '../store/people/identityRows.ts'
import { lackingFields } from '../store/queries/lackingFields.ts'
import { personWithTags } from '../store/queries/personWithTags.ts'
import { trialPeople } from '../store/queries/trialPeople.ts'
import type { PersonRow } from '../store/schema.ts'
import { personName } from '../walk/facts.ts'
import type { Parts } from './parts.ts'
import { sendTest } from './sendTest.ts'
import { textFacts } from './textFacts.ts'

/** As many of the newest people are shown as there are sample people. */
const mostNewest = 20

/** What writing a text needs to know of the people it is for. */
export function textsArea(parts: Parts): Api['texts'] {
  const { store, settings } = parts
  const trials = trialPeople(store)
  const lacking = lackingFields(store, parts.now)
  const factsOf = textFacts(parts)
  const by = personBy(store)
  const read = personWithTags(store)
  const send = sendTest(parts)

  function find(person: string): PersonRow {
    const phone = phoneReader(settings.business().country)(person).value
    const found = read(by('email', person) ?? by('phone', phone) ?? person)
    if (!found) throw new Refusal('NOT_FOUND', `There is nobody with the email or phone number “${person}”.`)
    return found.row
  }

  return {
    people: (about) => {
      const { people, total } = trials(mostNewest)
      return {
        people: people.map(({ row, trials }) => ({
          ...{ id: row.id, name: personName(row), trials, facts: factsOf(row, about) },
        })),
        total,
      }
    },
    fields: ({ recordType }) => ({
      fields: [...lacking.people(), ...(recordType === undefined ? [] : lacking.records(recordType))],
    }),
    sendTest: ({ step, person, facts = {}, steps = {}, to, ...about }) => {
      const known = person === undefined ? facts : factsOf(find(person), about)
      return send({ step, facts: { steps, ...known }, to })
    },
  }
}
