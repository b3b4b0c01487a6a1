import type { Delta, PartsDelta } from './delta.ts'
import { isObject, type Parts, partsOf } from './partsOf.ts'
import { sameData } from './sameData.ts'

/**
 * What makes `after` of `before`, or null when they are the same. Small: values that are the same object are not looked
 * into, and of a long text only the letters that changed are kept. Below `levels` a value is replaced as a whole.
 */
export function makeDelta(before: unknown, after: unknown, levels = 10): Delta | null {
  if (before === after) return null
  if (typeof before === 'string' && typeof after === 'string') return textDelta(before, after)
  const by = levels > 0 ? waysApart(before, after) : null
  if (by) {
    const was = partsOf(before, by)
    const is = partsOf(after, by)
    if (was && is) return partsDelta(was, is, by, levels - 1)
  }
  if (Array.isArray(before) && Array.isArray(after) && levels > 0) return listDelta(before, after)
  return sameData(before, after) ? null : { is: 'value', from: before, to: after }
}

function waysApart(before: unknown, after: unknown): PartsDelta['by'] | null {
  if (isObject(before) && isObject(after)) return 'key'
  if (!Array.isArray(before) || !Array.isArray(after)) return null
  if (partsOf(before, 'id') && partsOf(after, 'id')) return 'id'
  return before.length === after.length ? 'place' : null
}

function partsDelta(before: Parts, after: Parts, by: PartsDelta['by'], levels: number): Delta | null {
  const was = new Map(before)
  const is = new Map(after)
  const gone = before.flatMap(([key, value], at): [number, string, unknown][] =>
    is.has(key) ? [] : [[at, key, value]],
  )
  const come = after.flatMap(([key, value], at): [number, string, unknown][] =>
    was.has(key) ? [] : [[at, key, value]],
  )
  const inside = after.flatMap(([key, value]): [string, Delta][] => {
    const delta = was.has(key) ? makeDelta(was.get(key), value, levels) : null
    return delta ? [[key, delta]] : []
  })
  const stayed = before.flatMap(([key]) => (is.has(key) ? [key] : []))
  const stays = after.flatMap(([key]) => (was.has(key) ? [key] : []))
  const isOrdered = stayed.every((key, at) => key === stays[at])
  if (gone.length + come.length + inside.length === 0 && isOrdered) return null
  return {
    is: 'parts',
    by,
    ...(gone.length > 0 ? { gone } : {}),
    ...(come.length > 0 ? { come } : {}),
    ...(inside.length > 0 ? { inside } : {}),
    ...(isOrdered ? {} : { order: [stayed, stays] }),
  }
}

function textDelta(before: string, after: string): Delta {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at] === after[at]) at++
  // Half of a letter of two units is no letter.
  if (isFirstHalf(before.charCodeAt(at - 1))) at--
  let end = 0
  while (end < most - at && before.at(-1 - end) === after.at(-1 - end)) end++
  if (end > 0 && isSecondHalf(before.charCodeAt(before.length - end))) end--
  return { is: 'text', at, from: before.slice(at, before.length - end), to: after.slice(at, after.length - end) }
}

const isFirstHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

function listDelta(before: readonly unknown[], after: readonly unknown[]): Delta {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && sameData(before[at], after[at])) at++
  let end = 0
  while (end < most - at && sameData(before.at(-1 - end), after.at(-1 - end))) end++
  return { is: 'list', at, from: before.slice(at, before.length - end), to: after.slice(at, after.length - end) }
}
