import { expect, test } from 'vitest'
import type { Graph } from '../graph.ts'
import { blanksOf, lookOver } from './blanks.ts'
import { templates } from './index.ts'

const templateOf = (id: string): Graph => templates.find((one) => one.id === id)?.graph ?? { nodes: [], edges: [] }
const changed = (graph: Graph, id: string, config: Record<string, unknown>): Graph => ({
  ...graph,
  nodes: graph.nodes.map((step) => (step.id === id ? { ...step, config: { ...step.config, ...config } } : step)),
})
const told = (graph: Graph, template: Graph) =>
  blanksOf(graph, template).map(({ id, kind, isDone }) => `${isDone ? 'done' : 'open'}: ${kind} ${id}`)

test('a fresh copy of a template lists every message to read and what only its owner knows', () => {
  const nurture = templateOf('lead-nurture-7-days')
  expect(told(nurture, nurture)).toEqual([
    'open: read welcome.body',
    'open: read trialTips.body',
    'open: read story.body',
    'open: read invite.body',
  ])
  const n8n = templateOf('new-leads-to-n8n-hubspot')
  expect(told(n8n, n8n)).toEqual(['open: fill hand.url'])
})

test('a message is done when it was changed or looked over, an address when it is another', () => {
  const nurture = templateOf('lead-nurture-7-days')
  const written = changed(nurture, 'welcome', { body: 'Hello from the gym' })
  const graph = lookOver(written, 'story.body', true)
  expect(told(graph, nurture).filter((line) => line.startsWith('done'))).toEqual([
    'done: read welcome.body',
    'done: read story.body',
  ])
  expect(told(lookOver(graph, 'story.body', false), nurture).filter((line) => line.startsWith('done'))).toHaveLength(1)
  const n8n = templateOf('new-leads-to-n8n-hubspot')
  expect(told(changed(n8n, 'hand', { url: 'https://n8n.gym.example/hook' }), n8n)).toEqual(['done: fill hand.url'])
  expect(told(changed(n8n, 'hand', { url: '' }), n8n)).toEqual(['open: fill hand.url'])
})

test('a step that is gone or new is no blank', () => {
  const nurture = templateOf('lead-nurture-7-days')
  expect(blanksOf({ nodes: [{ id: 'mine', type: 'email' }], edges: [] }, nurture)).toEqual([])
})
