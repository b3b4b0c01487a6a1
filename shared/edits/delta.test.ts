import { expect, test } from 'vitest'
import { type Random, seededRandom } from '../ids.ts'
import { applyDelta } from './applyDelta.ts'
import { type Delta, deltaSchema, inverse } from './delta.ts'
import { makeDelta } from './makeDelta.ts'
import { sameData } from './sameData.ts'

/** Written down, so that the order of keys counts. */
const written = (value: unknown) => JSON.stringify(value)
const kept = (delta: Delta): Delta => deltaSchema.parse(JSON.parse(written(delta)))

/** There and back, with the delta as it would be read again from a disk. */
function expectThereAndBack(before: unknown, after: unknown) {
  const made = makeDelta(before, after)
  if (made === null) return expect(written(after)).toBe(written(before))
  const delta = kept(made)
  const back = kept(inverse(delta))
  expect(written(applyDelta(before, delta))).toBe(written({ value: after }))
  expect(written(applyDelta(after, back))).toBe(written({ value: before }))
  expect(kept(inverse(back))).toEqual(delta)
}

test('a delta leads from any data to any other and back, down to the order of keys', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const random = seededRandom(seed)
    const before = anyData(random, 5)
    const after = random() < 0.8 ? changed(before, random) : anyData(random, 5)
    expectThereAndBack(before, after)
  }
})

test('lists of things with ids: added, taken away, changed and put in another order', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const random = seededRandom(seed)
    const things = (count: number) =>
      shuffled([...'abcdefghij'], random)
        .slice(0, count)
        .map((id) => ({ id, size: Math.floor(random() * 3), text: anyText(random) }))
    expectThereAndBack(things(Math.floor(random() * 10)), things(Math.floor(random() * 10)))
  }
})

test('any delta that was made elsewhere is refused or fits: it never throws and never guesses', () => {
  let refused = 0
  for (let seed = 1; seed <= 2000; seed++) {
    const random = seededRandom(seed)
    const delta = makeDelta(anyData(random, 4), anyData(random, 4))
    const other = anyData(random, 4)
    const done = delta && applyDelta(other, delta)
    if (delta && !done) refused++
    if (delta && done) expect(sameData(applyDelta(done.value, inverse(delta))?.value, other)).toBe(true)
  }
  expect(refused).toBeGreaterThan(1000)
})

test('of a long text only the changed letters are kept, and never half a letter', () => {
  const text = 'A long text. '.repeat(1000)
  expect(makeDelta(`${text}Hello${text}`, `${text}Hallo${text}`)).toEqual({
    is: 'text',
    at: 13_001,
    from: 'e',
    to: 'a',
  })
  expect(makeDelta('a😀b', 'a😁b')).toEqual({ is: 'text', at: 1, from: '😀', to: '😁' })
  expect(makeDelta('a🐀b', 'a😀b')).toEqual({ is: 'text', at: 1, from: '🐀', to: '😀' })
})

test('what is the same object is not looked into, and stays the same object', () => {
  const untouched = { id: 'a', config: { text: 'A' } }
  const before = [untouched, { id: 'b', config: { text: 'B' } }]
  const after = [untouched, { id: 'b', config: { text: 'C' } }]
  const delta = makeDelta(before, after)
  expect(delta).toEqual({
    is: 'parts',
    by: 'id',
    inside: [
      [
        'b',
        {
          is: 'parts',
          by: 'key',
          inside: [
            ['config', { is: 'parts', by: 'key', inside: [['text', { is: 'text', at: 0, from: 'B', to: 'C' }]] }],
          ],
        },
      ],
    ],
  })
  const done = delta && applyDelta(before, delta)
  expect(Array.isArray(done?.value) && done.value[0]).toBe(untouched)
})

test('a delta fits the same thing with its keys in another order, and nothing else', () => {
  const delta: Delta = { is: 'parts', by: 'key', gone: [[1, 'b', { x: 1, y: 2 }]] }
  expect(applyDelta({ b: { y: 2, x: 1 }, a: 1 }, delta)).toEqual({ value: { a: 1 } })
  expect(applyDelta({ a: 1, b: { x: 1, y: 3 } }, delta)).toBeNull()
  expect(applyDelta({ a: 1 }, delta)).toBeNull()
})

test('a key without a value is no key', () => {
  expect(makeDelta({ a: 1, b: undefined }, { a: 1 })).toBeNull()
  expect(makeDelta({ a: 1, b: 2 }, { a: 1, b: undefined })).toEqual({ is: 'parts', by: 'key', gone: [[1, 'b', 2]] })
})

test('a poisoned key is a key like any other', () => {
  const after: unknown = JSON.parse('{"a": 1, "__proto__": {"admin": true}}')
  expectThereAndBack({ a: 1 }, after)
  expect(Object.hasOwn({}, 'admin')).toBe(false)
})

const anyText = (random: Random) =>
  Array.from({ length: Math.floor(random() * 6) }, () => ['a', 'b', ' ', 'é', '😀', '😁', '🐀'][pick(random, 7)]).join(
    '',
  )
const pick = (random: Random, count: number) => Math.floor(random() * count)

function anyData(random: Random, levels: number): unknown {
  const kinds = [() => pick(random, 4), () => anyText(random), () => random() < 0.5, () => null]
  const nested = [
    () => Array.from({ length: pick(random, 5) }, () => anyData(random, levels - 1)),
    () => anyObject(random, levels),
    () => shuffled(['p', 'q', 'r', 's'], random).map((id) => ({ id, ...anyObject(random, levels - 1) })),
    () => anyObject(random, levels),
  ]
  const all = levels > 0 ? [...kinds, ...nested, ...nested] : kinds
  return all[pick(random, all.length)]?.()
}

const anyObject = (random: Random, levels: number) =>
  Object.fromEntries(
    shuffled(['one', 'two', '3', '04', 'five'], random)
      .slice(0, pick(random, 5))
      .map((key) => [key, anyData(random, levels - 1)]),
  )

/** The same data with something inside it changed, as an edit does. */
function changed(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const at = pick(random, value.length)
    if (random() < 0.3) return value.toSpliced(at, 1)
    if (random() < 0.3) return value.toSpliced(at, 0, anyData(random, 2))
    return random() < 0.2 ? shuffled(value, random) : value.with(at, changed(value[at], random))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const parts = Object.entries(value)
    const at = pick(random, parts.length)
    const [key = 'new', inner] = parts[at] ?? []
    if (random() < 0.3) return Object.fromEntries(parts.toSpliced(at, 1))
    if (random() < 0.2) return Object.fromEntries(shuffled(parts, random))
    return Object.fromEntries(parts.length > 0 ? parts.with(at, [key, changed(inner, random)]) : [[key, 1]])
  }
  return typeof value === 'string' ? value.slice(0, pick(random, 4)) + anyText(random) : anyData(random, 2)
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const keys = new Map(items.map((item) => [item, random()]))
  return items.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
}
