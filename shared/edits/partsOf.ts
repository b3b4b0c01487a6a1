import type { PartsDelta } from './delta.ts'

/** A value taken apart: its keys with what is under them, in their order. */
export type Parts = readonly (readonly [key: string, value: unknown])[]

/** The parts of a value, taken apart in this way; null where it can't be. Keys without a value are none. */
export function partsOf(value: unknown, by: PartsDelta['by']): Parts | null {
  if (by === 'key') return isObject(value) ? Object.entries(value).filter(([, one]) => one !== undefined) : null
  if (!Array.isArray(value)) return null
  if (by === 'place') return value.map((item, index) => [String(index), item])
  const parts = value.map((item: unknown) => [idOf(item) ?? '', item] as const)
  const ids = new Set(parts.map(([id]) => id))
  return ids.size === parts.length && !ids.has('') ? parts : null
}

/** The value that is made of these parts. */
export const madeOf = (parts: Parts, by: PartsDelta['by']): unknown =>
  by === 'key' ? Object.fromEntries(parts) : parts.map(([, value]) => value)

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (item: unknown): string | null => (isObject(item) && typeof item.id === 'string' ? item.id : null)
