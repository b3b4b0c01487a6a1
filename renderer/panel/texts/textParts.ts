import { fieldTitle } from '../../../shared/fields.ts'

const pattern = /\{\{\s*([A-Za-z][\w.]*)\s*(?:\|\s*default:\s*(?:'([^']*)'|"([^"]*)"))?[^}]*\}\}/g

export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'field'; name: string; title: string; fallback: string | null; raw: string }

/** A text cut into plain parts and personal fields, so that a field can be shown as a pill and never as syntax. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) })
    const name = match[1] ?? ''
    parts.push({ kind: 'field', name, title: fieldTitle(name), fallback: match[2] ?? match[3] ?? null, raw: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}

/** The text without its conditions, for where it is only shown: "Yoga{% if record.place %} at ...{% endif %}" is "Yoga at ...". */
export const withoutConditions = (text: string): string => text.replaceAll(/\{%.*?%\}/gs, '')

/** The text with its fields as words: "Hi First name". For sentences that are read out or shown in one line. */
export const wordsOf = (text: string): string =>
  partsOf(withoutConditions(text))
    .map((part) => (part.kind === 'text' ? part.text : part.title))
    .join('')

/** A problem as it is shown: fields as words, and names in proper quotation marks. */
export const problemWords = (message: string): string => wordsOf(message).replaceAll(/"([^"]*)"/g, '“$1”')

/** How a field is written into a text. Names get a fallback at once, so that nobody is greeted with a hole. */
export const fieldText = (name: string): string =>
  name === 'person.firstName' || name === 'person.name' ? `{{ ${name} | default: 'there' }}` : `{{ ${name} }}`
