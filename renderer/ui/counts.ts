import { language } from './language.ts'

const plural = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat(language)

/** 12,480 */
export const printNumber = (count: number) => numbers.format(count)

/** "1 person", "3 people": the number with the right word. */
export function printCount(count: number, one: string, many = `${one}s`): string {
  return `${printNumber(count)} ${plural.select(count) === 'one' ? one : many}`
}

export const printPeople = (count: number) => printCount(count, 'person', 'people')

/** "Ann, Ben and Cem" */
export function printList(words: readonly string[]): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(words)
}
