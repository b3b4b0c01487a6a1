import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { withEngine } from '../engine/testing/testEngine.ts'
import { createRouter } from './router.ts'

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}
const nestedRule = (levels: number): unknown => {
  let rule: unknown = { field: 'person.status', operator: '=', value: 'new' }
  for (let level = 0; level < levels; level++) rule = { combinator: 'and', rules: [rule] }
  return rule
}
const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, 'v']))
const long = 'x'.repeat(1_000_000)
const person = { email: 'maya@example.com' }
const graph = (rule: unknown) => ({ nodes: [{ id: 's', type: 'personAdded', config: { rule } }], edges: [] })

const tooDeep = /^This is nested more than 100 levels deep, so it can’t be read. Nothing was changed.$/
const table: [what: string, area: string, name: string, input: unknown, sentence: RegExp][] = [
  ['deep fields', 'hooks', 'receive', { hook: 'h', person, fields: { a: nested(20_000) } }, tooDeep],
  [
    'deep fields of the person',
    'hooks',
    'form',
    { form: 'f', person: { ...person, fields: { a: nested(20_000) } } },
    tooDeep,
  ],
  ['deep details', 'hooks', 'event', { type: 'booked', person: 'a', details: { a: nested(20_000) } }, tooDeep],
  ['a deep rule', 'segments', 'save', { name: 'S', rule: nestedRule(1000) }, tooDeep],
  ['a deep drawing', 'workflows', 'create', { name: 'W', graph: graph(nestedRule(3000)) }, tooDeep],
  ['10,000 fields', 'hooks', 'receive', { hook: 'h', person, fields: many }, /There can be 500 fields at most\.$/],
  ['10,000 values', 'records', 'save', { type: 'booking', set: many }, /There can be 500 fields at most\.$/],
  [
    'a long text',
    'hooks',
    'receive',
    { hook: 'h', person, fields: { a: long } },
    /That is more than 200000 letters\.$/,
  ],
  ['a long value', 'records', 'save', { type: 'booking', set: { a: long } }, /That is more than 200000 letters\.$/],
  ['a long id', 'hooks', 'receive', { hook: 'h', id: long, person }, /id: It must be at most 200 letters\.$/],
  ['a long title', 'records', 'save', { type: 'booking', title: long }, /title: It must be at most 300 letters\.$/],
]

test.each(table)('%s is refused in one sentence, and nothing is half written', (_what, area, name, input, sentence) =>
  withEngine(async ({ api }) => {
    const logged: string[] = []
    const router = createRouter(api, (line) => void logged.push(line))
    const client: object = createRouterClient(router, { context: {} })
    const call: unknown = Reflect.get(Reflect.get(client, area), name)
    if (typeof call !== 'function') throw new Error(`There is no ${area}.${name}.`)
    await expect(Reflect.apply(call, undefined, [input])).rejects.toThrow(sentence)
    const { total } = await api.people.list({ limit: 1, offset: 0 })
    expect({ logged, total, workflows: await api.workflows.list(), segments: await api.segments.list() }).toEqual({
      ...{ logged: [], total: 0, workflows: [], segments: [] },
    })
    expect((await api.records.list({})).total).toBe(0)
  }),
)

test('fields with odd names or values inside change nobody but the person', () =>
  withEngine(async ({ api }) => {
    const fields = JSON.parse('{"__proto__":{"x":1},"constructor":"y","toppings":["ham","egg"],"inner":{"a":1}}')
    const { personId } = await api.hooks.form({ form: 'f', person: { ...person, fields }, fields })
    expect((await api.people.get({ id: personId })).fields).toEqual({ toppings: 'ham, egg' })
    expect(Object.keys({})).toEqual([])
  }))

test('a name with a space and a short id are not taken for another name and a longer id', () =>
  withEngine(async ({ api }) => {
    const one = await api.hooks.receive({ hook: 'a b', id: 'c', person, fields: {} })
    const two = await api.hooks.receive({ hook: 'a', id: 'b c', person, fields: {} })
    expect([one.isNew, two.isNew]).toEqual([true, true])
  }))
