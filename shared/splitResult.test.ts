import { expect, test } from 'vitest'
import { chanceOfLuck, splitNote } from './splitResult.ts'

const side = (conversions: number, people: number) => ({ conversions, people })

test('the chance of luck is that of the textbooks', () => {
  // Two-sided p of the pooled two-proportion z-test: z = 1.9630, 2.5400, 0 and 3.2332.
  expect(
    [
      [side(120, 1000), side(150, 1000)],
      [side(30, 100), side(15, 100)],
      [side(20, 200), side(10, 100)],
      [side(45, 1000), side(80, 1000)],
    ].map(([a, b]) => a && b && chanceOfLuck(a, b)?.toFixed(4)),
  ).toEqual(['0.0496', '0.0111', '1.0000', '0.0012'])
  expect(chanceOfLuck(side(1, 20), side(4, 20))).toBe(null)
})

test('a clear result says which way does better, and how sure that is', () => {
  expect(splitNote([side(120, 1000), side(151, 1000)])).toBe(
    'B does better: 15.1 % against 12 %. The chance that this is luck is under 5 %.',
  )
  expect(splitNote([{ ...side(200, 1000), title: 'Short' }, side(100, 1000)])).toBe(
    'Short does better: 20 % against 10 %. The chance that this is luck is under 0.1 %.',
  )
})

test('too few people is said, with how many more it takes', () => {
  // 10 % against 15 %, both sides right four times out of five: 686 a side by the usual formula.
  expect(splitNote([side(10, 100), side(15, 100)])).toBe(
    'Too early to tell: about 590 more people a side are needed to see a difference of 5 points.',
  )
  expect(splitNote([side(0, 8), side(4, 8)])).toBe(
    'Too early to tell: about 12 more people a side are needed to see a difference of 50 points.',
  )
  expect(splitNote([side(0, 3), side(0, 4)])).toMatch(/^Too early to tell: about \d+ more people a side/)
  expect(splitNote([side(3, 30), side(0, 0)])).toBe('Too early to tell: nobody has gone the way B yet.')
  expect(splitNote([side(1000, 10_000), side(1005, 10_000)])).toBe('No clear difference: 10.1 % against 10 %.')
})

test('the more ways there are, the clearer the best one has to be', () => {
  const [a, b] = [side(120, 1000), side(151, 1000)]
  expect(splitNote([a, b])).toMatch(/^B does better/)
  expect(splitNote([a, b, side(119, 1000)])).toMatch(/^Too early to tell/)
})
