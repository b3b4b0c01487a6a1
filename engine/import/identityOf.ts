import type { PersonInput } from '../../shared/contract/people.ts'

/** What makes two rows the same person: the email in lower case, else the phone number. Null when there is neither. */
export const identityOf = ({ email, phone }: Pick<PersonInput, 'email' | 'phone'>): string | null =>
  email.toLowerCase() || phone || null
