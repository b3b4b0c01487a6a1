/** A fact about a person, a record or a run that texts and rules can use. `name` is how the file and Liquid call it. */
export interface FactField {
  name: string
  title: string
  kind: 'text' | 'list' | 'date' | 'yesNo' | 'number'
  /** How a rule says no, for what is yes or no: "Has not replied since they entered". */
  no?: string
  /** Only in rules, not in texts. */
  onlyRules?: boolean
}

const days = (name: string, title: string): FactField => ({
  name: `history.${name}DaysAgo`,
  title: `Days since ${title}`,
  kind: 'number',
  onlyRules: true,
})

const sinceEntering = (name: string, did: string, title: string): FactField => ({
  name: `run.${name}`,
  title: `${title} since they entered`,
  kind: 'yesNo',
  no: `Did not ${did} since they entered`,
  onlyRules: true,
})

export const factFields: readonly FactField[] = [
  { name: 'person.firstName', title: 'First name', kind: 'text' },
  { name: 'person.lastName', title: 'Last name', kind: 'text' },
  { name: 'person.name', title: 'Full name', kind: 'text' },
  { name: 'person.email', title: 'Email', kind: 'text' },
  { name: 'person.phone', title: 'Phone', kind: 'text' },
  { name: 'person.status', title: 'Status', kind: 'text' },
  { name: 'person.tags', title: 'Tags', kind: 'list' },
  { name: 'person.birthday', title: 'Birthday', kind: 'date' },
  { name: 'person.timeZone', title: 'Time zone', kind: 'text' },
  { name: 'business.name', title: 'Business name', kind: 'text' },
  { name: 'person.unsubscribed', title: 'Unsubscribed', kind: 'yesNo', no: 'Not unsubscribed', onlyRules: true },
  { name: 'person.reachable', title: 'Can be emailed', kind: 'yesNo', no: "Can't be emailed", onlyRules: true },
  {
    name: 'person.marketing',
    title: 'Agreed to marketing',
    kind: 'yesNo',
    no: 'Does not want marketing',
    onlyRules: true,
  },
  { name: 'person.createdDaysAgo', title: 'Days since they were added', kind: 'number', onlyRules: true },
  { name: 'person.lastContactAt', title: 'Last contact', kind: 'date', onlyRules: true },
  days('contact', 'the last contact'),
  days('replied', 'the last reply'),
  days('booked', 'the last booking'),
  days('paid', 'the last payment'),
  days('opened', 'they last opened an email'),
  days('clicked', 'they last clicked a link'),
  { name: 'history.bookings', title: 'Number of bookings', kind: 'number', onlyRules: true },
  { name: 'history.messages', title: 'Messages they got', kind: 'list', onlyRules: true },
  { name: 'history.workflows', title: 'Workflows they were in', kind: 'list', onlyRules: true },
  sinceEntering('replied', 'reply', 'Replied'),
  sinceEntering('booked', 'book', 'Booked'),
  sinceEntering('paid', 'pay', 'Paid'),
  sinceEntering('opened', 'open an email', 'Opened an email'),
  sinceEntering('clicked', 'click a link', 'Clicked a link'),
  { name: 'run.sent', title: 'Messages of this workflow they got', kind: 'list', onlyRules: true },
  { name: 'record.title', title: 'Title of the record', kind: 'text' },
  { name: 'record.state', title: 'State of the record', kind: 'text', onlyRules: true },
  { name: 'record.type', title: 'Type of the record', kind: 'text', onlyRules: true },
  { name: 'record.createdDaysAgo', title: 'Days since the record was made', kind: 'number', onlyRules: true },
]

const byName = new Map(factFields.map((fact) => [fact.name, fact]))

/** What is known of a fact, or undefined for a field of their own. */
export const factField = (name: string): FactField | undefined => byName.get(name)

/** "person.leadSource" is "Lead source": known fields by their title, others by their name. */
export function fieldTitle(name: string): string {
  const known = byName.get(name)
  if (known) return known.title
  const words = (name.split('.').at(-1) ?? name).replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
