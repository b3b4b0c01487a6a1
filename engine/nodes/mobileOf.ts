import { phoneReader } from '../import/readPhone.ts'

/** A person's number in E.164, or null. Numbers that came in by an import are so already; others are of the business's country. */
export function mobileOf(number: string | null, country: string): string | null {
  if (!number) return null
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : phoneReader(country)(number).value || null
}
