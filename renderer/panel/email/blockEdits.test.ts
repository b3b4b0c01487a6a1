import { expect, test } from 'vitest'
import { type EmailBlock, emailBlock } from '../../../shared/email/block.ts'
import { duplicateBlock, moveBlock, putBlock, removeBlock, stepPlace } from './blockEdits.ts'
import { newBlock } from './blockKinds.ts'
import { asDesign, asPlainText } from './design.ts'

const text = (id: string) => ({ type: 'text', id, text: id })
const blocks: EmailBlock[] = [
  text('a'),
  { type: 'columns', id: 'two', left: [text('l1'), text('l2')], right: [text('r1')] },
  text('b'),
].map((block) => emailBlock.parse(block))

/** "a two(l1 l2 | r1) b" */
const drawn = (all: readonly EmailBlock[] | null): string | undefined =>
  all
    ?.map((block) =>
      block.type === 'columns' ? `${block.id}(${drawn(block.left)} | ${drawn(block.right)})` : block.id,
    )
    .join(' ')

const newIds = () => {
  let n = 0
  return () => `new${++n}`
}

test('one step at a time a block walks through everything, into columns and out of them, and back', () => {
  const walked: (string | undefined)[] = []
  let now = blocks
  for (let place = stepPlace(now, 'a', 1); place; place = stepPlace(now, 'a', 1)) {
    now = moveBlock(now, 'a', place) ?? []
    walked.push(drawn(now))
  }
  expect(walked).toEqual([
    'two(a l1 l2 | r1) b',
    'two(l1 a l2 | r1) b',
    'two(l1 l2 a | r1) b',
    'two(l1 l2 | a r1) b',
    'two(l1 l2 | r1 a) b',
    'two(l1 l2 | r1) a b',
    'two(l1 l2 | r1) b a',
  ])
  const back: (string | undefined)[] = []
  for (let place = stepPlace(now, 'a', -1); place; place = stepPlace(now, 'a', -1)) {
    now = moveBlock(now, 'a', place) ?? []
    back.push(drawn(now))
  }
  expect(back).toEqual([...walked.slice(0, -1).reverse(), drawn(blocks)])
})

test('columns move past others and never into columns', () => {
  const place = stepPlace(blocks, 'two', 1)
  expect(drawn(place && moveBlock(blocks, 'two', place))).toBe('a b two(l1 l2 | r1)')
  expect(moveBlock(blocks, 'two', { list: { columns: 'two', side: 'left' }, at: 0 })).toBeNull()
  expect(moveBlock(blocks, 'a', { list: null, at: 1 })).toBeNull()
  expect(drawn(moveBlock(blocks, 'r1', { list: null, at: 0 }))).toBe('r1 a two(l1 l2 | ) b')
})

test('a copy stands below its original, and everything in it has an id of its own', () => {
  expect(drawn(duplicateBlock(blocks, 'two', newIds())?.blocks ?? null)).toBe(
    'a two(l1 l2 | r1) new1(new2 new3 | new4) b',
  )
  expect(drawn(duplicateBlock(blocks, 'l2', newIds())?.blocks ?? null)).toBe('a two(l1 l2 new1 | r1) b')
})

test('blocks come and go where they are asked to', () => {
  const divider = newBlock('divider', () => 'new')
  expect(drawn(putBlock(blocks, { list: { columns: 'two', side: 'right' }, at: 1 }, divider))).toBe(
    'a two(l1 l2 | r1 new) b',
  )
  expect(drawn(removeBlock(blocks, 'r1'))).toBe('a two(l1 l2 | ) b')
  expect(drawn([newBlock('columns', newIds())])).toBe('new1(new2 | new3)')
})

test('a plain message becomes one text block and comes back the same', () => {
  const { body, blocks: designed } = asDesign('Hi {{ person.firstName }},\n\ngood to see you.', () => 'new')
  expect(body).toBe('')
  expect(asPlainText(designed ?? [])).toEqual({
    body: 'Hi {{ person.firstName }},\n\ngood to see you.',
    blocks: undefined,
  })
})

test('an empty message begins with a heading, a text and a button', () => {
  const { blocks: designed } = asDesign(' ', newIds())
  expect(designed?.map(({ type }) => type)).toEqual(['text', 'text', 'button'])
})
