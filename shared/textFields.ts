/**
 * Texts with fields, seen without running them: which fields stand in a text, how each is told and what stands in for it where
 * somebody has nothing. What is written is Liquid (`text.ts`); people see pills.
 */
export interface FieldInText {
  /** "person.firstName" */
  name: string
  /** What becomes of its value, in this order: formats, and what stands in for it. */
  filters: readonly Filter[]
}

interface Filter {
  name: string
  /** As written behind the colon; empty where there is none. */
  args: string
}

export type Piece =
  | { kind: 'text'; raw: string }
  | { kind: 'field'; raw: string; field: FieldInText }
  /** A condition, or a formula that is no single field. */
  | { kind: 'rule'; raw: string }

/** No field is longer: a text with thousands of braces is cut up in one go. */
const longestField = 1000

const opening = /\{[{%]/g

/** A text cut into plain words, fields and rules. Together they are the text again. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  opening.lastIndex = 0
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const end = endOf(text, found.index)
    if (end < 0) continue
    if (found.index > done) pieces.push({ kind: 'text', raw: text.slice(done, found.index) })
    const raw = text.slice(found.index, end)
    const field = found[0] === '{{' ? readField(raw) : null
    pieces.push(field ? { kind: 'field', raw, field } : { kind: 'rule', raw })
    done = end
    opening.lastIndex = end
  }
  if (done < text.length) pieces.push({ kind: 'text', raw: text.slice(done) })
  return pieces
}

/** Where a field or rule ends; -1 when it does not. A brace between quotation marks ends nothing. */
function endOf(text: string, from: number): number {
  const closing = text[from + 1] === '%' ? '%' : '}'
  let quote = ''
  for (let at = from + 2; at < Math.min(text.length, from + longestField); at++) {
    const letter = text[at] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === closing && text[at + 1] === '}') return at + 2
    else if (letter === '{') return -1
  }
  return -1
}

const plainName = /^[A-Za-z_][\w-]*(\.[\w-]+)*$/

/** "{{ person.firstName | default: 'there' }}" taken apart; null for what is no single field. */
export function readField(raw: string): FieldInText | null {
  if (!raw.startsWith('{{') || !raw.endsWith('}}')) return null
  const [name = '', ...filters] = splitOutsideQuotes(raw.slice(2, -2).replace(/^-|-$/g, '')).map((part) => part.trim())
  if (!plainName.test(name)) return null
  return {
    name,
    filters: filters.map((filter) => {
      const colon = filter.indexOf(':')
      if (colon < 0) return { name: filter, args: '' }
      return { name: filter.slice(0, colon).trim(), args: filter.slice(colon + 1).trim() }
    }),
  }
}

function splitOutsideQuotes(text: string): string[] {
  const parts = ['']
  let quote = ''
  for (const letter of text) {
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    if (letter === '|' && !quote) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** How a field is written into a text. */
export const printField = ({ name, filters }: FieldInText): string =>
  `{{ ${[name, ...filters.map((filter) => (filter.args ? `${filter.name}: ${filter.args}` : filter.name))].join(' | ')} }}`

const isFallback = ({ name }: Filter) => name === 'default'

/** What stands in for it: words (none: a gap that is meant), another field, or nothing that anybody decided. */
export type Fallback = { kind: 'words'; words: string } | { kind: 'field' } | null

export function fallbackOf({ filters }: FieldInText): Fallback {
  const found = filters.find(isFallback)
  if (!found) return null
  const [, single, double] = /^(?:'([^']*)'|"([^"]*)")$/.exec(found.args) ?? []
  const words = single ?? double
  return words === undefined ? { kind: 'field' } : { kind: 'words', words }
}

/** The field with other words in its place where somebody has nothing; null takes the decision away again. */
export function withFallback({ name, filters }: FieldInText, words: string | null): FieldInText {
  const others = filters.filter((filter) => !isFallback(filter))
  return { name, filters: words === null ? others : [...others, { name: 'default', args: quoted(words) }] }
}

/** Liquid has no way to write a quotation mark into a text of its kind; one of the two is always left. */
function quoted(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replaceAll('{', '(').replaceAll('}', ')').trim()
  if (!plain.includes("'")) return `'${plain}'`
  return plain.includes('"') ? `'${plain.replaceAll("'", '’')}'` : `"${plain}"`
}

const formats = new Set(['day', 'time', 'date', 'money', 'join'])
const isFormat = ({ name }: Filter) => formats.has(name)

/** How its value is told, as written: "day", "date: '%d/%m/%Y'". Empty: as it is. */
export const formatOf = ({ filters }: FieldInText): string =>
  filters
    .filter(isFormat)
    .map(({ name, args }) => (args ? `${name}: ${args}` : name))
    .join(' | ')

/** The field told in another way. Whatever else becomes of its value stays. */
export function withFormat(field: FieldInText, format: string): FieldInText {
  const wanted = format === '' ? [] : (readField(`{{ x | ${format} }}`)?.filters ?? [])
  return { name: field.name, filters: [...wanted, ...field.filters.filter((filter) => !isFormat(filter))] }
}

/**
 * The fields of a text that leave a gap where somebody has nothing in them: no words stand in, and no condition asks for
 * them first.
 */
export function openFields(text: string): string[] {
  const pieces = piecesOf(text)
  const asked = pieces.flatMap((piece) =>
    piece.kind === 'rule' ? (piece.raw.match(/[A-Za-z_][\w.-]*\.[\w.-]+/g) ?? []) : [],
  )
  const open = pieces.flatMap((piece) =>
    piece.kind === 'field' && fallbackOf(piece.field) === null && !asked.includes(piece.field.name)
      ? [piece.field.name]
      : [],
  )
  return [...new Set(open)]
}
