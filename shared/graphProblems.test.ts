import { expect, test } from 'vitest'
import type { Graph } from './graph.ts'
import { graphProblems } from './graphProblems.ts'

const step = (id: string, type: string, config: Record<string, unknown> = {}) => ({ id, type, config })
const link = (source: string, target: string, port = 'next') => ({ id: `${source}-${port}`, source, port, target })
const mail = (id: string) => step(id, 'email', { subject: id, body: 'Hi' })
const messages = (graph: Graph) => graphProblems(graph).map(({ node, message }) => ({ node, message }))
const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }

test('a whole workflow has no problems, and its last step may end it', () => {
  const graph = {
    nodes: [
      step('s', 'personAdded'),
      mail('a'),
      step('w', 'wait', { days: 1 }),
      step('c', 'check', { rule }),
      mail('b'),
      mail('d'),
    ],
    edges: [link('s', 'a'), link('a', 'w'), link('w', 'c'), link('c', 'b', 'yes'), link('c', 'd', 'no')],
  }
  expect(messages(graph)).toEqual([])
})

test('a workflow needs a start', () => {
  expect(messages({ nodes: [], edges: [] })).toEqual([
    { node: null, message: 'The workflow has no start. Add a start step, so that people can enter.' },
  ])
})

test('a loop without a pause is a problem, one with a wait is not', () => {
  const loop = (days: number) => ({
    nodes: [step('s', 'manual'), mail('a'), step('w', 'wait', { days })],
    edges: [link('s', 'a'), link('a', 'w'), link('w', 'a')],
  })
  expect(messages(loop(1))).toEqual([])
  expect(messages(loop(0))).toEqual([
    { node: 'a', message: 'People would go round in a circle through "a" without a pause. Put a wait into the loop.' },
  ])
})

test('a way that leads nowhere, a link to nothing and a step nobody reaches are named', () => {
  const graph = {
    nodes: [step('s', 'manual'), step('c', 'check', { rule }), mail('a'), mail('lost')],
    edges: [link('s', 'c'), link('c', 'a', 'yes'), link('a', 'gone')],
  }
  expect(messages(graph)).toEqual([
    { node: 'a', message: 'A link leads to a step that doesn\'t exist ("gone"). Link it again.' },
    { node: 'c', message: 'The way "No" of "Status is new?" leads nowhere. Link it to a step, or to an End.' },
    { node: 'lost', message: 'Nobody can reach "lost". Link a step to it, or delete it.' },
  ])
})

test('an unknown step survives as a problem that says what to do', () => {
  expect(messages({ nodes: [step('s', 'manual'), step('x', 'sendFax')], edges: [link('s', 'x')] })).toEqual([
    {
      node: 'x',
      message: 'This version of Leadloom doesn\'t know the step "sendFax". Update Leadloom, or replace the step.',
    },
  ])
})

test('what is missing in a step is said field by field', () => {
  const graph = {
    nodes: [step('s', 'manual'), step('a', 'email', { subject: 'Hi {{ person.name', body: '' })],
    edges: [link('s', 'a')],
  }
  expect(graphProblems(graph)).toEqual([{ node: 'a', field: 'body', message: 'Message: Write a message.' }])
  const broken = {
    nodes: [step('s', 'manual'), step('a', 'email', { subject: 'Hi {{ person.name', body: 'x' })],
    edges: [link('s', 'a')],
  }
  expect(graphProblems(broken)).toEqual([
    { node: 'a', field: 'subject', message: expect.stringContaining("One of its fields can't be read") },
  ])
})

test('a person can only go one way, and never back into a start', () => {
  const graph = {
    nodes: [step('s', 'manual'), mail('a'), mail('b'), step('w', 'wait', { days: 1 })],
    edges: [link('s', 'a'), { ...link('s', 'b'), id: 'x' }, link('b', 'w'), link('w', 's')],
  }
  expect(messages(graph)).toEqual([
    { node: 'w', message: '"Wait 1 day" leads back into a start step. People enter there; link it to another step.' },
    {
      node: 's',
      message: '"Started by hand" has more than one link on "Next". One person can only go one way; remove one.',
    },
  ])
})

test('5,000 steps in a row are looked through in a moment', () => {
  const nodes = [step('s', 'manual'), ...Array.from({ length: 4999 }, (_, n) => step(`w${n}`, 'tag', { add: ['x'] }))]
  const edges = nodes.slice(1).map(({ id }, n) => link(nodes[n]?.id ?? '', id))
  const began = performance.now()
  expect(messages({ nodes, edges })).toEqual([])
  expect(performance.now() - began).toBeLessThan(2000)
})

test('many ways that lead nowhere are one thing to mend', () => {
  const events = ['replied', 'booked', 'paid']
  const graph = (edges: Graph['edges']) => ({
    nodes: [step('s', 'manual'), step('w', 'waitForEvent', { events }), step('e', 'end')],
    edges: [link('s', 'w'), ...edges],
  })
  const said = messages(graph([])).filter(({ node }) => node === 'w')
  expect(said.map(({ message }) => message)).toEqual([
    '4 ways of "Wait until they replied or booked or paid, 3 days at the longest" lead nowhere: "Replied", "Booked", "Paid", "Time is up". Link each to a step, or to an End.',
  ])
  expect(messages(graph([link('w', 'e', 'replied'), link('w', 'e', 'booked')]))).toHaveLength(2)
})

test('a step of whose settings nothing is understood is a problem, one with a word more is not', () => {
  const graph = (config: Record<string, unknown>) => ({
    nodes: [step('s', 'manual'), step('w', 'wait', config), mail('a')],
    edges: [link('s', 'w'), link('w', 'a')],
  })
  expect(messages(graph({ day: 2 }))).toEqual([
    { node: 'w', message: '"Wait no time" has settings we don\'t know (day), and none that we do. Fill it in anew.' },
  ])
  expect(messages(graph({ days: 2, colour: 'blue' }))).toEqual([])
  expect(messages(graph({}))).toEqual([])
})
