import { fieldTitle } from '../../../shared/fields.ts'
import { fallbackOf, piecesOf } from '../../../shared/textFields.ts'

export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'field'; name: string; title: string; fallback: string | null; raw: string }

/** A text cut into plain parts and personal fields, so that a field can be shown as a pill and never as syntax. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  for (const piece of piecesOf(text)) {
    const last = parts.at(-1)
    if (piece.kind === 'field') {
      const { name } = piece.field
      const found = fallbackOf(piece.field)
      const fallback = found?.kind === 'words' ? found.words : null
      parts.push({ kind: 'field', name, title: fieldTitle(name), fallback, raw: piece.raw })
    } else if (last?.kind === 'text') last.text += piece.raw
    else parts.push({ kind: 'text', text: piece.raw })
  }
  return parts
}

/** The text without its conditions, for where it is only shown: "Yoga{% if record.place %} at ...{% endif %}" is "Yoga at ...". */
export const withoutConditions = (text: string): string => text.replaceAll(/\{%.*?%\}/gs, '')

/** The text with its fields as words: "Hi First name". For sentences that are read out or shown in one line. */
export const wordsOf = (text: string): string =>
  partsOf(withoutConditions(text))
    .map((part) => (part.kind === 'text' ? part.text : part.title))
    .join('')

/** A problem as it is shown: fields as words, names in proper quotation marks, and nothing of how texts are written. */
export const problemWords = (message: string): string =>
  wordsOf(message.replace(/(fields can't be read) \(.*\)\./s, '$1.')).replaceAll(/"([^"]*)"/g, '“$1”')

/** What most people write where a name is missing; null where nothing is usual. */
export const usualFallback = (name: string): string | null =>
  name === 'person.firstName' || name === 'person.name' ? 'there' : null
