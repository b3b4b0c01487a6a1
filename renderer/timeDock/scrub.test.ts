import { expect, test } from 'vitest'
import { byDays, nextEvent, previousEvent, scrubKey } from './scrub.ts'
import { after, event, resultOf } from './testing/resultOf.ts'

const result = resultOf([
  event(after(0), 'maya', 'hello', 'entered'),
  event(after(0), 'maya', 'hello', 'sent'),
  event(after(1), 'maya', 'wait', 'entered'),
  event(after(3), 'maya', 'wait', 'left'),
])
const ms = (days: number, hours = 0) => Date.parse(after(days, hours))

test('stepping goes from one instant at which anything happens to the next, and back', () => {
  expect([ms(0), ms(0, 5), ms(1)].map((at) => nextEvent(result, at))).toEqual([ms(1), ms(1), null])
  expect([null, ms(2), ms(1), ms(0)].map((at) => previousEvent(result, at))).toEqual([ms(1), ms(1), ms(0), ms(0)])
  expect(nextEvent(result, null)).toBe(null)
})

test('a day more or less stays within the test', () => {
  expect([
    byDays(result, ms(1), 1),
    byDays(result, ms(2, 12), 1),
    byDays(result, null, -1),
    byDays(result, ms(0, 3), -1),
  ]).toEqual([ms(2), null, ms(2), ms(0)])
})

test('keys move the scrubber by an hour, with Shift or as pages by a day, and to both ends', () => {
  const press = (key: string, shiftKey = false, at: number | null = ms(1)) => scrubKey(result, at, { key, shiftKey })
  expect({
    right: press('ArrowRight'),
    left: press('ArrowLeft'),
    shiftRight: press('ArrowRight', true),
    pageDown: press('PageDown'),
    home: press('Home'),
    end: press('End'),
    fromEnd: press('ArrowLeft', false, null),
    other: press('x'),
  }).toEqual({
    right: ms(1, 1),
    left: ms(0, 23),
    shiftRight: ms(2),
    pageDown: ms(0),
    home: ms(0),
    end: null,
    fromEnd: ms(2, 23),
    other: undefined,
  })
})
