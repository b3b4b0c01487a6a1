import { plainMarkFor, smsLength, unusualLetters } from '../../../shared/smsSegments.ts'

/** Two or more of them in one message, each with its share of a joined text. */
const room = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } }

/** "143 of 160 · 1 text message", "161 of 306 · 2 text messages" */
export function smsWords(text: string): string {
  const { encoding, units, segments } = smsLength(text)
  const { alone, joined } = room[encoding]
  const most = segments > 1 ? segments * joined : alone
  return `${units} of ${most} · ${messages(Math.max(1, segments))}`
}

const messages = (count: number) => (count === 1 ? '1 text message' : `${count} text messages`)

/** A text as somebody gets it. */
export interface ReadBy {
  name: string
  text: string
}

/**
 * Who gets more messages than the person shown, and why: "2 text messages for 3 of 20 people: long names". Null when nobody
 * does. `all` is how many people there are; more than are given here, and nobody counts.
 */
export function dearerWords(shown: string, people: readonly ReadBy[], all: number): string | null {
  const usual = smsLength(shown)
  const dear = people
    .map((one) => ({ ...one, ...smsLength(one.text) }))
    .filter(({ segments }) => segments > usual.segments)
    .toSorted((a, b) => b.segments - a.segments)
  const [dearest] = dear
  if (!dearest) return null
  const isLetters = dearest.encoding === 'UCS-2' && usual.encoding === 'GSM-7'
  const why = isLetters ? `letters such as ${unusualLetters(dearest.text).slice(0, 2).join(' ')}` : 'longer names'
  const whom =
    all > people.length
      ? `some, such as ${dearest.name}`
      : `${dear.length} of ${people.length} ${people.length === 1 ? 'person' : 'people'}`
  return `${messages(dearest.segments)} for ${whom}: ${why}`
}

/** What a field brings in that makes the text dear, where its own words do not; null when nothing does. */
export function dearField(shown: string, written: string): string | null {
  const letters = unusualLetters(written).length > 0 ? [] : unusualLetters(shown)
  if (letters.length === 0) return null
  return `${letters.slice(0, 3).join(' ')} in a field ${letters.length === 1 ? 'makes' : 'make'} it 70 characters a message.`
}

/** What makes a text dear, with the text that says the same for less; null when nothing does. */
export interface DearLetters {
  sentence: string
  /** The text with plain marks, where there are any for all or some of it. */
  cheaper: string | null
}

const shown = 3

export function dearLetters(written: string): DearLetters | null {
  const letters = unusualLetters(written)
  if (letters.length === 0) return null
  const visible = letters.map((letter, at) => letter.trim() || (at === 0 ? 'A special space' : 'a special space'))
  const named =
    visible.length > shown
      ? `${visible.slice(0, shown).join(' ')} and others make`
      : `${visible.join(' ')} ${visible.length === 1 ? 'makes' : 'make'}`
  const plain = letters.filter((letter) => plainMarkFor(letter) !== null)
  const isOne = letters.length === 1 && plain.length === 1
  const use = isOne && plain[0]?.trim() !== '' ? ` Use ${plainMarkFor(plain[0] ?? '')} instead.` : ''
  return {
    sentence: `${named} it 70 characters a message.${use}`,
    cheaper:
      plain.length > 0
        ? plain.reduce((text, mark) => text.replaceAll(mark, plainMarkFor(mark) ?? mark), written)
        : null,
  }
}
