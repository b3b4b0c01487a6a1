import { expect, test } from 'vitest'
import { type CommandFacts, catalogue } from './catalogue.ts'

const facts: CommandFacts[] = Object.values(catalogue)

test('no two commands share keys', () => {
  const keys = facts.flatMap(({ keys: own, alsoKeys = [] }) => [...(own ? [own] : []), ...alsoKeys])
  expect(keys).toEqual([...new Set(keys)])
})

test('no two commands share a name', () => {
  const titles = facts.map(({ title }) => title)
  expect(titles).toEqual([...new Set(titles)])
})
