import { expect, test } from 'vitest'
import { openMemory } from '../file/open.ts'
import { lackingFields } from './lackingFields.ts'
import { trialPeople } from './trialPeople.ts'

function manyPeople(count: number) {
  const { store } = openMemory()
  const add = store.raw.prepare(
    `insert into people (id, first_name, last_name, email, phone, status, time_zone, fields, sample, created_at, updated_at)
     values (?, ?, 'Smith', ?, null, 'new', null, ?, 0, ?, ?)`,
  )
  const fields = JSON.stringify({ birthday: '1990-01-01', level: 'gold', city: '' })
  store.transaction(() => {
    for (let n = 0; n < count; n++) add.run(`p${n}`, n % 10 ? `First${n}` : '', `a${n}@example.com`, fields, n, n)
  })
  return store
}

test('100,000 people are counted through in about the time of a blink', () => {
  const store = manyPeople(100_000)
  const lacking = lackingFields(store, () => 0)
  const began = performance.now()
  const fields = new Map(lacking.people().map((field) => [field.name, field.lacking]))
  expect(['firstName', 'phone', 'level', 'city', 'tags'].map((name) => fields.get(`person.${name}`))).toEqual([
    ...[10_000, 100_000, 0, undefined, 100_000],
  ])
  expect(trialPeople(store)(20).people.length).toBeLessThan(26)
  expect(performance.now() - began).toBeLessThan(3000)
})

test('of many people the figures may be ten seconds old, of few they never are', () => {
  for (const [count, after] of [
    [10_001, [10_001, 10_001, 10_000]],
    [100, [100, 99, 99]],
  ] as const) {
    const store = manyPeople(count)
    let nowMs = 0
    const lacking = lackingFields(store, () => nowMs)
    const of = () => lacking.people()[0]?.of
    const first = of()
    store.raw.exec(`delete from people where id = 'p1'`)
    const second = of()
    nowMs = 10_000
    expect([first, second, of()]).toEqual(after)
  }
})
