import { expect, test } from 'vitest'
import type { Facts } from '../rules.ts'
import { fillIn } from '../text.ts'
import type { EmailBlock } from './block.ts'
import { emailFooter } from './footer.ts'
import { writeLetter } from './letter.ts'
import { letterText } from './letterText.ts'
import { readBlocks } from './readBlocks.ts'

const design = (...blocks: object[]): EmailBlock[] => readBlocks(blocks) ?? []
const write = (blocks: EmailBlock[], facts: Facts, footer = '') =>
  writeLetter(blocks, { fill: (text) => fillIn(text, facts), country: 'GB', footer })

const welcome = design(
  { type: 'text', size: 'heading', text: "Hi {{ person.firstName | default: 'there' }}" },
  { type: 'image', src: 'https://fitbox.example/gym.jpg', alt: 'Our gym', link: 'fitbox.example' },
  { type: 'divider' },
  {
    type: 'columns',
    left: [{ type: 'text', text: 'Left\nside' }],
    right: [{ type: 'button', text: 'Book', url: 'https://fitbox.example/?for={{ person.email }}' }],
  },
  { type: 'button', text: 'Call us', url: 'tel:+44 1632 960000' },
  { type: 'button', text: 'Write', url: 'mailto:hello@fitbox.example?subject=Hi' },
)

test('the plain text says the same in the same order, with every address', () => {
  expect(letterText(write(welcome, { person: { firstName: 'Maya', email: 'maya@example.com' } }))).toBe(
    [
      'Hi Maya',
      'Our gym\nhttps://fitbox.example/',
      '----------',
      'Left\nside',
      'Book\nhttps://fitbox.example/?for=maya@example.com',
      'Call us\n+44 1632 960000',
      'Write\nhello@fitbox.example',
    ].join('\n\n'),
  )
})

test('marketing ends with who sends it and how to stop it, also in plain text', () => {
  const footer = emailFooter({ businessName: 'FitBox', postalAddress: '12 High Street\nLondon' })
  expect(letterText(write(design({ type: 'text', text: 'Offer' }), {}, footer))).toBe(
    'Offer\n\n--\nFitBox, 12 High Street, London\nTo get no more of these, answer with the word "unsubscribe".',
  )
})

test('what holds nothing for a person is left out, and a button that could run something leads nowhere', () => {
  const blocks = design(
    { type: 'text', text: '{{ person.note }}' },
    { type: 'image', src: '' },
    { type: 'image', src: 'picture:stolen' },
    { type: 'columns', left: [{ type: 'text', text: ' {{ person.note }} ' }], right: [] },
    { type: 'button', text: 'Go', url: '{{ person.site }}' },
  )
  expect(write(blocks, { person: { site: 'javascript:alert(1)' } }).blocks).toEqual([
    { id: 'block5', type: 'button', text: 'Go', url: '', align: 'start' },
  ])
})

test('blocks are read with an id of their own each, however a file names them', () => {
  const blocks = readBlocks([
    { type: 'text', id: 'a' },
    { type: 'divider', id: 'a' },
    { type: 'columns', left: [{ type: 'divider', id: 'a' }, { type: 'divider' }] },
  ])
  expect(blocks?.map(({ id }) => id)).toEqual(['a', 'block2', 'block3'])
  expect(blocks?.flatMap((block) => (block.type === 'columns' ? block.left.map(({ id }) => id) : []))).toEqual([
    'block3.left.1',
    'block3.left.2',
  ])
  const again = readBlocks(readBlocks(blocks))
  expect(again?.every((block, at) => block === blocks?.[at])).toBe(true)
  expect(readBlocks([{ type: 'video' }])).toBeNull()
  expect(readBlocks([{ type: 'columns', left: [{ type: 'columns' }] }])).toBeNull()
  expect(readBlocks(undefined)).toEqual([])
})
