import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('a long name keeps its beginning and its end, and is never cut through a letter', () => {
  expect([
    shortened('Welcome'),
    shortened('W'.repeat(40)),
    shortened('We found three homes that match what you asked for in the south of town'),
    shortened('🏡'.repeat(60)),
  ]).toEqual([
    'Welcome',
    'W'.repeat(40),
    'We found three homes that…south of town',
    `${'🏡'.repeat(26)}…${'🏡'.repeat(13)}`,
  ])
})
