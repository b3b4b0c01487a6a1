import { expect, test } from 'vitest'
import { fileKindOf } from './fileKindOf.ts'
import { isIn, places } from './places.ts'

test('every address lights up one place in the navigation', () => {
  const lit = (path: string) => places.filter((place) => isIn(place, path)).map(({ title }) => title)
  expect(['/', '/workflows/a1', '/try/birthday', '/people/new', '/messages/test', '/settings/mail'].map(lit)).toEqual([
    ['Today'],
    ['Workflows'],
    ['Workflows'],
    ['People'],
    ['Messages'],
    ['Settings'],
  ])
})

test('a dropped file is known by its name', () => {
  expect(['Leads.CSV', 'a.tsv', 'nurture.json', 'photo.png', 'csv'].map(fileKindOf)).toEqual([
    'people',
    'people',
    'workflow',
    'other',
    'other',
  ])
})
