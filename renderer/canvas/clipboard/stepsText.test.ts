import { expect, test } from 'vitest'
import type { Part } from '../document/part.ts'
import { followUp } from '../testing/graphs.ts'
import { readSteps } from './readSteps.ts'
import { stepsFormat, writeSteps } from './stepsText.ts'

const part: Part = {
  nodes: [
    {
      ...{ id: 'hello', type: 'email', version: 1, position: { x: 1.4, y: 2 } },
      config: {
        subject: 'He said "hi"',
        body: 'Dear {{ person.name }},\n\nwelcome - and so on and on.',
        connection: 'c1',
      },
    },
    { id: 'wait', type: 'wait', version: 1, position: { x: 1, y: 202 }, config: { days: 2 } },
  ],
  edges: [{ id: 'l2', source: 'hello', port: 'next', target: 'wait' }],
}
const [hello, wait] = part.nodes
const came = {
  ok: true,
  part: {
    nodes: [
      { ...hello, position: { x: 1, y: 2 }, config: { subject: 'He said "hi"', body: hello?.config?.body } },
      wait,
    ],
    edges: part.edges,
  },
  leftOut: [{ node: 'hello', setting: 'connection' }],
}
const sentenceOf = (text: string) => {
  const read = readSteps(text)
  return read.ok ? 'read' : read.sentence
}

test('steps come back as they were written, and say what stayed behind', () => {
  expect(readSteps(writeSteps(part))).toEqual(came)
})

test('they say for the reader what they are', () => {
  expect(writeSteps(part).split('\n')[0]).toBe(
    '2 steps, beginning with “He said hi”, copied from Leadloom. Copy all of this text and paste it onto the canvas of a workflow.',
  )
})

test('they survive a mail: quoted, wrapped, in other spaces and quotation marks, with words around them', () => {
  const text = writeSteps(part)
  const wrapped = text.replaceAll(/(.{30}) /g, '$1\n')
  const mails = [
    text.replaceAll('\n', '\r\n'),
    text.replaceAll(/^/gm, '> '),
    text.replaceAll(/^/gm, '>> '),
    text.replaceAll(' ', '\u00a0'),
    `Hi Sam {as promised},\n\n${text}\n-- \nMaya } {`,
    wrapped,
    wrapped.replaceAll(/^/gm, '> '),
  ]
  for (const mail of mails) expect(readSteps(mail)).toEqual(came)
  const plain = { ...part, nodes: [wait ?? { id: 'w', type: 'wait' }], edges: [] }
  expect(readSteps(writeSteps(plain).replaceAll('"', '“'))).toEqual({ ok: true, part: plain, leftOut: [] })
})

test('the whole text of a workflow file gives its steps', () => {
  const file = { name: 'Follow-up', ...followUp, version: 1, format: 'leadloom.workflow', settings: { priority: 3 } }
  expect(readSteps(JSON.stringify(file))).toEqual({
    ok: true,
    part: { nodes: followUp.nodes, edges: followUp.edges },
    leftOut: [],
  })
})

test('links to steps that did not come along are left out', () => {
  const edges = [...part.edges, { id: 'x', source: 'wait', port: 'next', target: 'gone' }]
  expect(readSteps(writeSteps({ ...part, edges }))).toEqual(came)
})

test('whatever else is pasted gives one sentence', () => {
  const envelope = (change: object) =>
    JSON.stringify({ format: stepsFormat, version: 1, nodes: part.nodes, edges: [], ...change })
  const broken = 'These steps can’t be read: a part of the text is missing or was changed. Copy all of it once more.'
  expect({
    empty: sentenceOf('  \n'),
    words: sentenceOf('Dear Sir or Madam'),
    otherJson: sentenceOf('{"format":"something","nodes":[]}'),
    cutOff: sentenceOf(writeSteps(part).slice(0, 300)),
    newer: sentenceOf(envelope({ version: 2 })),
    noVersion: sentenceOf(envelope({ version: 'one' })),
    noSteps: sentenceOf(envelope({ nodes: [] })),
    wrongSteps: sentenceOf(envelope({ nodes: [{ id: 7 }] })),
    strange: sentenceOf(envelope({ nodes: [{ id: 'x', type: 'hologram' }] })),
    newerStep: sentenceOf(envelope({ nodes: [{ id: 'x', type: 'wait', version: 99 }] })),
    twice: sentenceOf(envelope({ nodes: [hello, hello] })),
    poison: sentenceOf(
      `{"format":"${stepsFormat}","version":1,"nodes":[{"id":"x","type":"wait","config":{"__proto__":{}}}]}`,
    ),
    deep: sentenceOf(`{"format":"${stepsFormat}","version":1,"nodes":${'['.repeat(200)}${']'.repeat(200)}}`),
    emptyFile: sentenceOf('{"format":"leadloom.workflow","version":1,"name":"x","nodes":[],"edges":[]}'),
    newerFile: sentenceOf('{"format":"leadloom.workflow","version":9,"name":"x","nodes":[],"edges":[]}'),
  }).toEqual({
    empty: 'There is nothing to paste. Copy some steps first.',
    words: 'What you copied are no steps of a workflow. Choose steps, copy them, and paste again.',
    otherJson: 'What you copied are no steps of a workflow. Choose steps, copy them, and paste again.',
    cutOff: broken,
    newer: 'These steps were copied from a newer Leadloom. Update Leadloom, then paste them again.',
    noVersion: broken,
    noSteps: broken,
    wrongSteps: broken,
    strange:
      'One of these steps is of a kind this Leadloom doesn’t know (“hologram”). Update Leadloom, then paste them again.',
    newerStep:
      'One of these steps is of a kind this Leadloom doesn’t know (“wait”). Update Leadloom, then paste them again.',
    twice:
      'Two of these steps have the same name inside the text, so their links can’t be told apart. Copy them once more.',
    poison: broken,
    deep: broken,
    emptyFile: 'This workflow has no steps to paste.',
    newerFile:
      "This file can't be read as a workflow, and nothing was changed. It was made by a newer Leadloom. Update Leadloom first.",
  })
})

test('huge texts are answered at once', () => {
  const startedMs = performance.now()
  expect(sentenceOf('x'.repeat(10_000_001))).toMatch(/longer than 10 million letters/)
  for (const filler of ['{', '"', '> ', '{"format":"leadloom.steps" ', '“', '\n', '\\"'])
    expect(sentenceOf(`leadloom.steps ${filler.repeat(2_000_000 / filler.length)}`)).toMatch(/can’t be read/)
  expect(performance.now() - startedMs).toBeLessThan(5000)
})
