import { expect, test } from 'vitest'
import { graphProblems } from '../graphProblems.ts'
import { parseConfig, textsOf } from '../nodes/derive.ts'
import { email } from '../nodes/email.ts'
import { nodeOf } from '../nodes/index.ts'
import { blockProblems } from './blockProblems.ts'
import { pictureBytes } from './picture.ts'
import { readBlocks } from './readBlocks.ts'

const problemsOf = (...blocks: object[]) =>
  blockProblems(readBlocks(blocks) ?? []).map(({ block, message }) => `${block}: ${message}`)
const picture = (bytes: number, type = 'png') =>
  `data:image/${type};base64,${Buffer.alloc(bytes, 7).toString('base64')}`

test('each block says what it lacks, and what to do', () => {
  expect(
    problemsOf(
      { id: 'a', type: 'text', text: ' ' },
      { id: 'b', type: 'button', text: 'Book' },
      { id: 'c', type: 'button', url: 'https://fitbox.example' },
      { id: 'd', type: 'button', text: 'Book', url: 'javascript:alert(1)' },
      { id: 'e', type: 'image' },
      { id: 'f', type: 'image', src: 'http://fitbox.example/a.png' },
      { id: 'g', type: 'image', src: 'data:image/svg+xml;base64,PHN2Zz4=' },
      { id: 'h', type: 'columns', left: [{ id: 'i', type: 'text', text: 'Hi {{ person.firstName | nofilter }}' }] },
      { id: 'j', type: 'image', src: 'https://fitbox.example/a.png', link: 'file:///etc' },
      { id: 'k', type: 'image', src: 'https://fitbox.example/a.png?of={{ person.email }}' },
    ),
  ).toEqual([
    'a: This text is empty. Write something, or delete it.',
    'b: This button has no address. Write where it leads.',
    'c: This button has no words. Say what happens on a click.',
    expect.stringMatching(/^d: The address of this button can't be used/),
    'e: There is no picture yet. Choose one, or delete this block.',
    'f: The address of this picture must begin with https://.',
    "g: This picture can't be read. Choose it again, as PNG, JPEG or GIF.",
    expect.stringMatching(/^i: One of its fields can't be read/),
    expect.stringMatching(/^j: The address behind this picture can't be used/),
    "k: The address of this picture can't be used. Write one whole address, without spaces and fields.",
  ])
})

test('pictures are small enough to travel, alone and together', () => {
  expect(pictureBytes(picture(1000))).toBe(1000)
  expect(pictureBytes(picture(1001))).toBe(1001)
  expect(problemsOf({ id: 'a', type: 'image', src: picture(200_000, 'jpeg') })).toEqual([])
  expect(problemsOf({ id: 'a', type: 'image', src: picture(250_000) })).toEqual([
    'a: This picture has 250 KB, and 200 KB is the most that travels well in an email. Choose a smaller one.',
  ])
  const four = ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'image', src: picture(180_000) }))
  expect(problemsOf(...four)).toEqual([
    'null: The pictures of an email can have 600 KB together, and these have 720. Take one out.',
  ])
})

test('an email has an end, and says something', () => {
  const many = Array.from({ length: 61 }, (_, at) => ({ id: `${at}`, type: 'text', text: 'x' }))
  expect(problemsOf(...many)).toEqual(['null: An email can have 60 blocks at most.'])
  expect(problemsOf({ type: 'text', text: 'x'.repeat(50_001) })).toEqual([
    'null: An email can have 50,000 letters at most.',
  ])
  expect(problemsOf({ type: 'divider' })).toEqual(['null: This email says nothing yet. Add a text.'])
})

test('the blocks are the message of an email step; its body is not asked for beside them', () => {
  const hello = { subject: 'Hi', blocks: [{ type: 'text', text: 'Hello {{ person.firstName }}' }] }
  const problems = (config: object) => {
    const parsed = parseConfig(email, { ...config })
    return parsed.ok ? [] : parsed.problems
  }
  expect(problems(hello)).toEqual([])
  expect(problems({ ...hello, body: '' })).toEqual([])
  expect(problems({ ...hello, blocks: [], body: '' })).toEqual([
    { field: 'body', message: 'Message: Write a message.' },
  ])
  expect(problems({ subject: 'Hi', blocks: [] })).toEqual([
    { field: 'blocks', message: 'This email says nothing yet. Write a message.' },
  ])
  expect(textsOf({ type: 'email', config: hello })).toEqual(['Hi', '', 'Hello {{ person.firstName }}'])
})

test('a design that cannot be read keeps the workflow from being turned on', () => {
  expect(nodeOf('email')).toBeDefined()
  const nodes = [
    { id: 's', type: 'manual' },
    { id: 'a', type: 'email', config: { subject: 'Hi', blocks: [{ type: 'video' }] } },
  ]
  const edges = [{ id: 'l', source: 's', port: 'next', target: 'a' }]
  expect(graphProblems({ nodes, edges }).map(({ node, field }) => [node, field])).toEqual([['a', 'blocks']])
})
