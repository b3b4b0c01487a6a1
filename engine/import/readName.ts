import { cleanLine } from './cleanText.ts'

export interface Name {
  firstName: string
  lastName: string
}

/** A full name in its two parts: "Lindqvist, Omar", "Dr. Maya van der Berg". One word is a first name. */
export function splitName(fullName: string): Name {
  const text = cleanLine(fullName)
  const comma = text.search(/[,،]/)
  if (comma >= 0) {
    const before = text.slice(0, comma).trim()
    const after = text.slice(comma + 1).trim()
    if (isSuffix(after)) return withSuffix(splitName(before), after)
    return { firstName: withoutTitles(after.split(' ')).join(' '), lastName: before }
  }
  const words = withoutTitles(text.split(' '))
  let last = words.length - 1
  if (last > 1 && isSuffix(words[last] ?? '')) last--
  while (last > 1 && particles.has((words[last - 1] ?? '').toLowerCase())) last--
  if (last < 1) return { firstName: words.join(' '), lastName: '' }
  return { firstName: words.slice(0, last).join(' '), lastName: words.slice(last).join(' ') }
}

/**
 * The name of a row that may give it in parts, whole or both. "Name" beside a first name is the last name (German, French),
 * beside a last name the first (Spanish), unless it holds both.
 */
export function readName(first: string, last: string, whole: string): Name {
  const firstName = cleanLine(first)
  const lastName = cleanLine(last)
  if ((firstName && lastName) || !whole) return { firstName, lastName }
  const name = cleanLine(whole)
  const part = firstName || lastName
  if (!part || isWithin(part, name)) return splitName(name)
  return firstName ? { firstName, lastName: name } : { firstName: name, lastName }
}

const isWithin = (part: string, name: string) =>
  name !== part && ` ${name.toLowerCase().replace(/,/g, ' ')} `.includes(` ${part.toLowerCase()} `)
const isSuffix = (word: string) => /^(jr|sr|jun|sen|ii|iii|iv|phd|md|mbe|obe)\.?$/i.test(word)
const withSuffix = ({ firstName, lastName }: Name, suffix: string): Name => ({
  firstName,
  lastName: `${lastName} ${suffix}`.trim(),
})

/** Nobody wants to read "Hi Dr." */
function withoutTitles(words: string[]): string[] {
  const begin = words.findIndex((word) => !titles.has(word.toLowerCase().replace(/\.$/, '')))
  return begin > 0 ? words.slice(begin) : words
}

const titles = new Set('mr mrs ms miss mx dr prof sir herr frau hr fr mme mlle monsieur madame sr sra srta'.split(' '))
const particles = new Set(
  `van von der den de del della di da do dos das du la le los las el al bin ibn ben bint zu zur zum vom ten ter af av st san santa
  y e`.split(/\s+/),
)
