import { expect, test } from 'vitest'
import { changeWords } from './edits/changeWords.ts'
import { doEdit, editBetween, undoEdit } from './edits/workflowEdit.ts'
import type { Graph, GraphNode } from './graph.ts'
import { diffGraphs } from './graphDiff.ts'
import { graphProblems } from './graphProblems.ts'
import { palette } from './nodes/derive.ts'
import { outlineOf } from './outline/outlineOf.ts'
import { outlineText } from './outline/outlineText.ts'
import { readWorkflowFile } from './readWorkflowFile.ts'
import { recordTypeOf } from './recordTypeOf.ts'
import { canBeOff, switched } from './stepOff.ts'
import { blanksOf } from './templates/blanks.ts'
import { templates } from './templates/index.ts'

const step = (id: string, type: string, config: Record<string, unknown> = {}): GraphNode => ({ id, type, config })
const link = (source: string, target: string, port = 'next') => ({ id: `${source}-${port}`, source, port, target })
const start = step('s', 'personAdded')
const mail = step('m', 'email', { subject: 'Hello', body: 'Hi' })
const wait = step('w', 'wait', { days: 2 })
const end = step('e', 'end')
const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
const check = step('c', 'check', { rule })
const off = (one: GraphNode) => switched(one, true)
/** One step after the other. */
const inRow = (...nodes: GraphNode[]): Graph => ({
  nodes,
  edges: nodes.slice(1).map((node, at) => link(nodes[at]?.id ?? '', node.id)),
})
const told = (graph: Graph) => graphProblems(graph).map(({ node, message }) => `${node}: ${message}`)

test('what can be switched off has one plain way on, and is no check, goal or end', () => {
  expect(palette.flatMap((node) => (canBeOff(node) ? [] : [node.type]))).toEqual([
    ...['waitForEvent', 'check', 'switch', 'split', 'approval', 'goal', 'end'],
  ])
  expect(canBeOff({ type: 'sendFax' })).toBe(false)
})

test('a file keeps that a step is off, also of one this version does not know, and says nothing of one that is on', () => {
  const file = {
    ...{ format: 'leadloom.workflow', version: 1, name: 'Trial' },
    nodes: [start, { ...mail, off: true }, { id: 'x', type: 'sendFax', off: true, colour: 'red' }],
    edges: [],
  }
  expect(readWorkflowFile(JSON.stringify(file))).toEqual(file)
  expect(switched(off(mail), false)).toEqual(mail)
  expect(Object.keys(switched(off(mail), false))).toEqual(Object.keys(mail))
})

test('the settings of a step that is off are not looked at, but its kind and its links are', () => {
  const empty = step('m', 'email', { subject: '', body: '' })
  expect(told(inRow(start, empty, end))).toHaveLength(2)
  expect(told(inRow(start, off(empty), end))).toEqual([])
  expect(told(inRow(start, off(step('x', 'sendFax')), end))).toEqual([
    'x: This version of Leadloom doesn\'t know the step "sendFax". Update Leadloom, or replace the step.',
  ])
  expect(told(inRow(start, off(wait)))).toEqual(['w: "Wait 2 days" leads nowhere. Link it to a step, or to an End.'])
})

test('a file that says so of a step that can not be off, or says it in other words, gets a sentence', () => {
  const graph: Graph = {
    nodes: [start, off(check), { ...wait, off: 'yes' }, { ...mail, off: false }, off(end)],
    edges: [link('s', 'c'), link('c', 'w', 'yes'), link('c', 'm', 'no'), link('w', 'e'), link('m', 'e')],
  }
  expect(told(graph)).toEqual([
    'c: "Status is new?" can\'t be off, because it isn\'t clear which way people would go without it. Switch it on.',
    'w: "Wait 2 days" is marked as off in a way we don\'t know, so it counts as on. Switch it off, or on.',
    'e: "End" can\'t be off, because it isn\'t clear which way people would go without it. Switch it on.',
  ])
  // They are told as what they are: on.
  expect(outlineText(outlineOf(graph)).slice(0, 2)).toEqual(['1 When a person is added', '2 Status is new?'])
})

test('a workflow of which every start is off has one problem, and one start that is on is enough', () => {
  const other = step('t', 'tagChanged', { tag: 'trial', change: 'added' })
  const graph = (...starts: GraphNode[]): Graph => ({
    nodes: [...starts, mail],
    edges: starts.map(({ id }) => link(id, 'm')),
  })
  expect(told(graph(off(start)))).toEqual([
    's: "New person", the only start, is off, so nobody could enter. Switch it on.',
  ])
  expect(told(graph(off(start), off(other)))).toEqual(['s: All starts are off, so nobody could enter. Switch one on.'])
  expect(told(graph(off(start), other))).toEqual([])
  expect(told({ nodes: [off(start), other, mail], edges: [link('t', 'm')] })).toEqual([])
})

test('a wait that is off does not keep people from going round in a circle, nor does a way they do not go', () => {
  const loop: Graph = { nodes: [start, mail, wait], edges: [link('s', 'm'), link('m', 'w'), link('w', 'm')] }
  expect(told(loop)).toEqual([])
  const spins = told({ ...loop, nodes: [start, mail, off(wait)] })
  expect(spins).toEqual([
    'm: People would go round in a circle through "Hello" without a pause. Put a wait into the loop.',
  ])
  const tag = step('t', 'tag', { add: ['x'] })
  const byFailing: Graph = {
    nodes: [start, mail, tag],
    edges: [link('s', 'm'), link('m', 't', 'failed'), link('t', 'm')],
  }
  expect(told(byFailing)).toHaveLength(1)
  expect(told({ ...byFailing, nodes: [start, off(mail), tag] })).toEqual([])
})

test('WhatsApp counts no time at a wait that is off, and a text that is off is nobody’s problem', () => {
  const text = step('x', 'whatsapp', { text: 'Hi' })
  expect(told(inRow(start, wait, text))).toHaveLength(1)
  expect(told(inRow(start, off(wait), text))).toEqual([])
  expect(told(inRow(start, wait, off(text)))).toEqual([])
})

test('the outline says which steps are off', () => {
  const two: Graph = {
    nodes: [start, off(step('s2', 'manual')), off(mail), end],
    edges: [link('s', 'm'), link('s2', 'm'), link('m', 'e')],
  }
  expect(outlineText(outlineOf({ ...two, settings: { quietHours: null } })).slice(0, 4)).toEqual([
    '1 When a person is added',
    '2 Or off: When you, or a campaign, start it for a person',
    '3 Off: Send the email “Hello”',
    '4 End',
  ])
})

test('versions tell what was switched off and on, and undoing says so', () => {
  const [on, without] = [inRow(start, mail, end), inRow(off(start), off(mail), end)]
  expect(diffGraphs(on, without).map(({ node, kind, sentence }) => `${node} ${kind}: ${sentence}`)).toEqual([
    's changed: “New person” was switched off: nobody enters there.',
    'm changed: “Hello” was switched off: people go straight on.',
  ])
  expect(diffGraphs(without, on).map(({ sentence }) => sentence)).toEqual([
    '“New person” was switched on.',
    '“Hello” was switched on.',
  ])
  const more = inRow(start, mail, off(wait), end)
  expect(diffGraphs(on, more)[0]?.sentence).toBe('A new step “Wait 2 days”, which is off, comes after “Hello”.')

  const [before, after] = [on, without].map((graph) => ({ name: 'Trial', graph }))
  if (!before || !after) throw new Error('There are two.')
  const edit = editBetween(before, after)
  expect(changeWords(edit, after.graph)).toBe('switch off 2 steps')
  expect(changeWords(editBetween(after, { ...before, graph: inRow(off(start), mail, end) }), after.graph)).toBe(
    'switch on “Hello”',
  )
  expect([doEdit(before, edit), undoEdit(after, edit)]).toEqual([after, before])
})

test('a step that is off asks for nothing', () => {
  const template = templates.find(({ id }) => id === 'lead-nurture-7-days')?.graph ?? inRow(start)
  const nodes = template.nodes.map((one) => (one.id === 'welcome' ? off(one) : one))
  const asked = (graph: Graph) => blanksOf(graph, template).map(({ id }) => id)
  expect(asked({ ...template, nodes })).toEqual(asked(template).filter((id) => id !== 'welcome.body'))
  const [booked, paid] = [
    step('b', 'recordChanged', { recordType: 'booking' }),
    step('p', 'recordChanged', { recordType: 'payment' }),
  ]
  expect([recordTypeOf({ nodes: [booked, paid] }), recordTypeOf({ nodes: [off(booked), paid] })]).toEqual([
    'booking',
    'payment',
  ])
})
