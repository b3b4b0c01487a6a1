import { expect, test } from 'vitest'
import { snapTo } from './guides.ts'

const card = (x: number, y: number, height = 80) => ({ x, y, width: 280, height })

test('a card near the column of another is drawn into it, with a line through both', () => {
  expect(snapTo(card(5, 300), [card(0, 0), card(900, 700)], 7)).toEqual({
    by: { x: -5, y: 0 },
    guides: [{ axis: 'x', at: 0, from: 0, to: 380 }],
  })
})

test('a card near the row of another is drawn into it, by its top or by its middle', () => {
  expect(snapTo(card(500, 4), [card(0, 0, 100)], 7)).toEqual({
    by: { x: 0, y: -4 },
    guides: [{ axis: 'y', at: 0, from: 0, to: 780 }],
  })
  expect(snapTo(card(500, 12), [card(0, 0, 100)], 7)).toEqual({
    by: { x: 0, y: -2 },
    guides: [{ axis: 'y', at: 50, from: 0, to: 780 }],
  })
})

test('the nearest column wins, and a row may come with it', () => {
  const { by, guides } = snapTo(card(4, 403), [card(0, 0), card(6, 200), card(400, 400)], 7)
  expect(by).toEqual({ x: 2, y: -3 })
  expect(guides.map(({ axis, at }) => [axis, at])).toEqual([
    ['x', 6],
    ['y', 400],
  ])
})

test('further off it stays where the hand is', () => {
  expect(snapTo(card(20, 300), [card(0, 0)], 7)).toEqual({ by: { x: 0, y: 0 }, guides: [] })
})
