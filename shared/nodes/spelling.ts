import { asText } from '../asText.ts'
import { dayMs, hourMs, minuteMs } from '../duration.ts'
import { type Weekday, weekdays } from '../weekdays.ts'

/**
 * Another way to write a setting in a file. `read` gives the settings it means, or null when it can't be understood; `like`
 * says how to write it. What the file says under the setting's own name wins.
 */
export interface Spelling {
  read: (value: unknown, config: Readonly<Record<string, unknown>>) => Record<string, unknown> | null
  like: string
}
export type Spellings = Readonly<Record<string, Spelling>>

export type Length = { days: number; hours: number; minutes: number }

/** `offset: "-24h"` or `{ hours: -24 }`: before or after a date. */
export const offset: Spelling = {
  read: (value) => {
    const ms = isNothing(value) ? 0 : msOf(value)
    if (ms === null) return null
    return { when: ms < 0 ? 'before' : ms > 0 ? 'after' : 'on', ...lengthOf(Math.abs(ms)) }
  },
  like: 'Write the offset such as "-24h" or { "hours": -24 } for before, and without the minus for after.',
}

/** `before: "24h"` and `after: { days: 3 }`. */
export const side = (when: 'before' | 'after'): Spelling => ({
  read: (value) => {
    const ms = msOf(value)
    return ms === null ? null : { when, ...lengthOf(Math.abs(ms)) }
  },
  like: 'Write the time such as "24h" or { "hours": 24 }.',
})

/** `limit: "3d"` or `{ days: 3 }` as days, hours and minutes. */
export function readLength(value: unknown): Length | null {
  const ms = msOf(value)
  return ms === null || ms < 0 ? null : lengthOf(ms)
}

/** A name that stands under another key, or under its own with what goes before the dot: "person.status". */
export const called = (key: string, like = `Write it under "${key}", as a text.`): Spelling => ({
  read: (value) => (typeof value === 'string' || typeof value === 'number' ? { [key]: bareName(String(value)) } : null),
  like,
})

/** The same for texts, which stay as they are. */
export const textAs = (key: string): Spelling => ({
  read: (value) => (typeof value === 'string' ? { [key]: value } : null),
  like: `Write it under "${key}", as a text.`,
})

/** A setting that is a text, given as a number, yes or no; nothing at all is an empty text. */
export const plainText = (key: string): Spelling => ({
  read: (value) =>
    typeof value === 'object' && value !== null ? null : { [key]: isNothing(value) ? '' : String(value) },
  like: 'It must be a text.',
})

/** "mon", "Monday" or a list of them. */
export function readDays(value: unknown): Weekday[] | null {
  const words = (Array.isArray(value) ? value : asText(value).split(/[\s,;]+/)).map((word) =>
    asText(word).toLowerCase(),
  )
  const days = words.map((word) => weekdays.find((day) => word.length > 1 && day.startsWith(word.replace(/s$/, ''))))
  return days.length > 0 && days.every((day) => day !== undefined) ? days : null
}

export const bareName = (name: string) => name.replace(/^(person|record)\./, '')

const isNothing = (value: unknown) => value === null || value === undefined || value === ''

const units: Readonly<Record<string, number>> = { w: 7 * dayMs, d: dayMs, h: hourMs, m: minuteMs }

function msOf(value: unknown): number | null {
  if (value === 0) return 0
  if (typeof value === 'string') return msOfText(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const parts = Object.entries(value).map(([unit, count]) => {
    const ms = { weeks: 7 * dayMs, days: dayMs, hours: hourMs, minutes: minuteMs }[unit]
    return ms === undefined || typeof count !== 'number' ? Number.NaN : count * ms
  })
  return sumOf(parts)
}

/** "-1d 12h", "+2 days", "90 minutes", "-PT15M". */
function msOfText(text: string): number | null {
  const [, sign, isoMark, words = ''] = /^\s*([+-]?)\s*(P?)(.+?)\s*$/i.exec(text) ?? []
  const plain = (isoMark ? words.replace(/T/i, '') : words).toLowerCase()
  if (!/^(\d+\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|min|m)\s*(,|and)?\s*)+$/.test(plain)) return null
  const parts = [...plain.matchAll(/(\d+)\s*([wdhm])/g)].map(
    ([, count, unit = '']) => Number(count) * (units[unit] ?? 0),
  )
  const ms = sumOf(parts)
  return ms === null ? null : sign === '-' ? -ms : ms
}

function sumOf(parts: readonly number[]): number | null {
  const ms = parts.reduce((sum, part) => sum + part, 0)
  return parts.length > 0 && Number.isFinite(ms) ? ms : null
}

const lengthOf = (ms: number): Length => ({
  days: Math.floor(ms / dayMs),
  hours: Math.floor((ms % dayMs) / hourMs),
  minutes: Math.floor((ms % hourMs) / minuteMs),
})
