import { domainToASCII } from 'node:url'
import { cleanText, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'

/** One address in lower case, without what mail programs and links put around it; empty with a problem when it is none. */
export function readEmail(cell: string): Reading<string> {
  const text = cleanText(cell).normalize('NFC')
  if (text === '' || isDash(text)) return { value: '', problem: null }
  const all = (/<([^<>]*)>/.exec(text)?.[1] ?? text)
    .split(/[,;\n]/)
    .map((part) =>
      part
        .trim()
        .replace(/^mailto:/i, '')
        .replace(/^['"]+|['".]+$/g, '')
        .toLowerCase(),
    )
    .filter(Boolean)
  const first = all.find(isEmail)
  if (first === undefined)
    return { value: '', problem: `${quoteValue(text)} is not an email address. It was left empty.` }
  return {
    value: first,
    problem: all.length > 1 ? `${quoteValue(text)} holds more than one value. ${quoteValue(first)} was kept.` : null,
  }
}

/** Could mail be sent here? Shapes of RFC 5321 that people really have: no quoted names, no addresses of machines. */
export function isEmail(text: string): boolean {
  const match = text.length > 254 ? null : shape.exec(text)
  if (!match) return false
  const [, name = '', domain = ''] = match
  return (
    name.length <= 64 &&
    !name.includes('..') &&
    domain.split('.').every((label) => label.length <= 63) &&
    domainToASCII(domain) !== ''
  )
}

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?'
const shape = new RegExp(
  `^([\\p{L}\\p{N}!#$%&'*+/=?^_\`{|}~-][\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_\`{|}~.-]*)(?<!\\.)@((?:${label}\\.)+(?:\\p{L}{2,}|xn--[a-z0-9-]+))$`,
  'iu',
)

/** What people type for "nothing". */
export const isDash = (text: string): boolean => /^[-–—.?/]+$/.test(text)
