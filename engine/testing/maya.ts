import type { PersonInput } from '../../shared/contract/people.ts'

/** The person most tests are about. */
export const maya: PersonInput = {
  firstName: 'Maya',
  lastName: '',
  email: 'maya@example.com',
  phone: '',
  status: 'new',
  tags: [],
  timeZone: '',
  fields: {},
}
