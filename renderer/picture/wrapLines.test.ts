import { expect, test } from 'vitest'
import { wrapLines } from './wrapLines.ts'

const wrap = (text: string, width: number, most = 2) => wrapLines(text, width, most, ({ length }) => length)

test('a text is broken between words, and what is too long ends in dots', () => {
  expect(wrap('Good to meet you', 20)).toEqual(['Good to meet you'])
  expect(wrap('Good to meet you', 8)).toEqual(['Good to', 'meet you'])
  expect(wrap('Good to meet you today', 8)).toEqual(['Good to', 'meet yo…'])
  expect(wrap('', 8)).toEqual([])
})

test('a word too long for a line is cut, whatever it is made of', () => {
  expect(wrap('Terminvereinbarung', 10, 3)).toEqual(['Terminvere', 'inbarung'])
  expect(wrap('😀😀😀', 2, 3)).toEqual(['😀', '😀', '😀'])
})
