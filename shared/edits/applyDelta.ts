import type { Delta, PartsDelta } from './delta.ts'
import { isObject, madeOf, type Parts, partsOf } from './partsOf.ts'
import { sameData } from './sameData.ts'

/**
 * The value with a delta applied to it, or null when the delta is not about this value: everything it takes away must be
 * there. What it leaves alone stays the same object. Only the order of the keys of objects may be another.
 */
export function applyDelta(value: unknown, delta: Delta): { value: unknown } | null {
  switch (delta.is) {
    case 'value':
      return sameData(value, delta.from) ? { value: delta.to } : null
    case 'text':
      if (typeof value !== 'string' || !value.startsWith(delta.from, delta.at) || delta.at > value.length) return null
      return { value: value.slice(0, delta.at) + delta.to + value.slice(delta.at + delta.from.length) }
    case 'list': {
      if (!Array.isArray(value) || delta.at > value.length) return null
      const end = delta.at + delta.from.length
      if (!sameData(value.slice(delta.at, end), delta.from)) return null
      return { value: [...value.slice(0, delta.at), ...delta.to, ...value.slice(end)] }
    }
    case 'parts': {
      const few = fewOfList(value, delta)
      if (few !== 'many') return few
      const parts = partsOf(value, delta.by)
      const changed = parts && changedParts(parts, delta)
      return changed && { value: madeOf(changed, delta.by) }
    }
  }
}

/** Most edits touch one or two things of a long list: the others need not be taken apart for that. */
function fewOfList(value: unknown, { by, gone = [], come = [], inside = [], order }: PartsDelta) {
  if (by !== 'id' || order || gone.length + come.length + inside.length > 4 || !Array.isArray(value)) return 'many'
  const list: unknown[] = [...value]
  const find = (id: string) => list.findIndex((item) => isObject(item) && item.id === id)
  for (const [, id, lost] of gone) {
    const at = find(id)
    if (at < 0 || !sameData(list[at], lost)) return null
    list.splice(at, 1)
  }
  for (const [id, delta] of inside) {
    const at = find(id)
    const changed = at < 0 ? null : applyDelta(list[at], delta)
    if (!changed) return null
    list[at] = changed.value
  }
  if (come.some(([, id]) => find(id) >= 0)) return null
  for (const [at, , added] of come) list.splice(at, 0, added)
  return { value: list }
}

function changedParts(parts: Parts, { gone = [], come = [], inside = [], order }: PartsDelta): Parts | null {
  const values = new Map(parts)
  for (const [, key, value] of gone) {
    if (!values.has(key) || !sameData(values.get(key), value)) return null
    values.delete(key)
  }
  for (const [key, delta] of inside) {
    const changed = values.has(key) ? applyDelta(values.get(key), delta) : null
    if (!changed) return null
    values.set(key, changed.value)
  }
  const stays = order ? inOrder(values, order) : [...values]
  if (!stays || come.some(([, key]) => values.has(key))) return null
  return withPut(stays, come)
}

function inOrder(values: ReadonlyMap<string, unknown>, [before, now]: [string[], string[]]): Parts | null {
  const isTheirs = before.length === values.size && now.length === values.size
  if (!isTheirs || !before.every((key) => values.has(key)) || new Set(now).size !== now.length) return null
  return now.every((key) => values.has(key)) ? now.map((key) => [key, values.get(key)]) : null
}

/** Puts each at its place. Places count what was put before, so they go up. */
function withPut(stays: Parts, come: readonly [number, string, unknown][]): Parts {
  if (come.length === 0) return stays
  const put: (readonly [string, unknown])[] = []
  let next = 0
  for (const [at, key, value] of come) {
    while (put.length < at && next < stays.length) put.push(stays[next++] ?? ['', undefined])
    put.push([key, value])
  }
  return [...put, ...stays.slice(next)]
}
