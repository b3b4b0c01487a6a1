import { language } from '../ui/language.ts'

/** "25 December 2027", or "25 December, every year" for a day without a year. */
export function printHoliday(holiday: string): string {
  const isYearly = holiday.length === 5
  const date = new Date(`${isYearly ? `2000-${holiday}` : holiday}T00:00:00Z`)
  const words = date.toLocaleDateString(language, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(isYearly ? {} : { year: 'numeric' }),
  })
  return isYearly ? `${words}, every year` : words
}

/** Those of every year first, then by their day; none of them twice. */
export const inOrder = (holidays: readonly string[]): string[] =>
  [...new Set(holidays)].toSorted((a, b) => a.length - b.length || a.localeCompare(b))
