import type { PersonInput } from './contract/people.ts'

/**
 * The people a workflow is tested on: nobody real, nothing can reach them (example.com, numbers kept for fiction). They differ
 * on purpose: two have no email, one no phone, one no first name, one a very long name, one writes from right to left; they
 * live in many time zones, are new or contacted already, and all but two have told their birthday.
 */
export const samplePeople: readonly PersonInput[] = [
  someone('Maya', 'Okafor', 'maya.okafor', 'Europe/London', { tags: ['trial'] }),
  someone('Tom', 'Smith', 'tom.smith', '', { status: 'contacted' }),
  someone('Ana', 'Costa', 'ana.costa', 'Europe/Lisbon'),
  someone('Liam', 'Murphy', 'liam.murphy', 'Europe/Dublin', { tags: ['trial'] }),
  someone('Zoë', 'Müller', '', 'Europe/Berlin'),
  someone('Omar', 'Haddad', 'omar.haddad', 'Asia/Dubai', { status: 'contacted', tags: ['trial'] }),
  someone('Priya', 'Patel', 'priya.patel', 'Asia/Kolkata'),
  someone('', 'Berg', 'berg', 'Europe/Stockholm'),
  someone('Chloé', 'Dubois', 'chloe.dubois', 'Europe/Paris'),
  someone('Mateo', 'García', 'mateo.garcia', 'Europe/Madrid', { tags: ['trial'], phone: '' }),
  someone('Aisha', 'Khan', 'aisha.khan', 'America/New_York', { status: 'contacted' }),
  someone('Noah', "O'Brien", 'noah.obrien', 'America/Chicago'),
  someone('Yuki', 'Tanaka', 'yuki.tanaka', 'Asia/Tokyo', { tags: ['trial'] }),
  someone('Elena', 'Popescu', '', 'Europe/Bucharest', { status: 'contacted' }),
  someone('Kofi', 'Mensah', 'kofi.mensah', 'Africa/Accra', { status: 'contacted' }),
  someone('Grace', 'Lee', 'grace.lee', 'Australia/Sydney'),
  someone(
    'Anna-Katharina',
    'von Schwarzenberg-Leutheusser',
    'anna-katharina.von-schwarzenberg-leutheusser',
    'Europe/Berlin',
  ),
  someone('محمد', 'الأحمد', 'mohammed.alahmad', 'Asia/Riyadh', { tags: ['trial'] }),
  someone('Hugo', 'Lindqvist', 'hugo.lindqvist', 'Europe/London'),
  someone('Sana', 'Ali', 'sana.ali', '', { status: 'contacted' }),
].map((person, index) => ({
  ...person,
  phone: person.phone && `+4477009001${String(index).padStart(2, '0')}`,
  fields: person.lastName === 'Berg' || person.lastName === 'Ali' ? {} : { birthday: birthdayOf(index) },
}))

/** `mailbox` is the part before @example.com, empty for no email. The phone's last digits come from the place in the list. */
function someone(
  firstName: string,
  lastName: string,
  mailbox: string,
  timeZone: string,
  more: Partial<PersonInput> = {},
): PersonInput {
  const email = mailbox && `${mailbox}@example.com`
  return { firstName, lastName, email, phone: '+447700900100', status: 'new', tags: [], timeZone, fields: {}, ...more }
}

/** Spread over the year by the place in the list. */
function birthdayOf(index: number): string {
  const [month, day] = [((index * 7) % 12) + 1, ((index * 11) % 28) + 1]
  return `${1962 + index * 2}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
