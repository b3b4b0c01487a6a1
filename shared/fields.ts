/** A fact about a person or a run that texts and rules can use. `name` is how the file and Liquid call it. */
export interface FactField {
  name: string
  title: string
  kind: 'text' | 'list' | 'date' | 'yesNo' | 'number'
  /** Only in rules, not in texts. */
  onlyRules?: boolean
}

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
  { name: 'run.replied', title: 'Replied since they entered', kind: 'yesNo', onlyRules: true },
  { name: 'person.unsubscribed', title: 'Unsubscribed', kind: 'yesNo', onlyRules: true },
]

/** "person.leadSource" is "Lead source": known fields by their title, others by their name. */
export function fieldTitle(name: string): string {
  const known = factFields.find((fact) => fact.name === name)
  if (known) return known.title
  const words = (name.split('.').at(-1) ?? name).replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
