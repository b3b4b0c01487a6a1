import { dayMs, hourMs } from './duration.ts'
import type { FieldKind, TypedField } from './recordTypes.ts'
import type { Facts } from './rules.ts'

/**
 * A booking, payment or other record that nobody has: what a text about one reads like before there are any. Its dates are
 * three days ahead.
 */
export function exampleRecord(
  { id, title, fields }: { id: string; title: string; fields: readonly TypedField[] },
  nowMs: number,
): Facts {
  const values = fields.map((field, place) => [field.name, valueFor(field, nowMs + 3 * dayMs, place)])
  return { ...Object.fromEntries(values), type: id, title: `Example ${title.toLowerCase()}` }
}

function valueFor({ name, title, kind, choices }: TypedField, atMs: number, place: number): unknown {
  const day = new Date(atMs).toISOString().slice(0, 10)
  const values: Record<FieldKind, unknown> = {
    // The end of a booking comes after its beginning.
    dateTime: new Date(Date.parse(day) + (16 + place) * hourMs).toISOString(),
    date: day,
    money: 49.5,
    number: 3,
    yesNo: true,
    choice: choices[0] ?? '',
    text: textFor(name, title),
  }
  return values[kind]
}

function textFor(name: string, title: string): string {
  if (name === 'currency') return 'GBP'
  return name === 'url' ? 'https://example.com/' : `Example ${title.toLowerCase()}`
}
