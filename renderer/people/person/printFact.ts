import { printDate } from '../../ui/dates.ts'

/** A field's value as people read it: dates as dates, yes and no as words, lists with commas. */
export function printFact(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map(printFact).join(', ')
  if (typeof value === 'object') return Object.values(value).map(printFact).join(', ')
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return printDate(value)
  return String(value)
}
