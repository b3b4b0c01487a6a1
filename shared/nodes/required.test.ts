import { expect, test } from 'vitest'
import type { Graph } from '../graph.ts'
import { graphProblems } from '../graphProblems.ts'
import { palette, parseConfig } from './derive.ts'
import { nodeOf } from './index.ts'

const declared = palette.map(({ type }) => nodeOf(type) ?? expect.unreachable())
const wrongWith = (node: (typeof declared)[number], config: Record<string, unknown>) => {
  const parsed = parseConfig(node, config)
  return parsed.ok ? [] : parsed.problems.map(({ field }) => field).toSorted()
}

test('a setting that is left out is worth what its default is worth where it is written, in every step', () => {
  for (const node of declared) {
    const filledIn = node.config.safeParse({})
    if (!filledIn.success) continue
    expect(wrongWith(node, {}), node.type).toEqual(wrongWith(node, filledIn.data))
    for (const key of Object.keys(filledIn.data)) {
      const { [key]: _, ...others } = filledIn.data
      expect(wrongWith(node, others), `${node.type} without ${key}`).toEqual(wrongWith(node, filledIn.data))
    }
  }
})

test('what has to be filled in is asked for where a file leaves it out', () => {
  const asked = declared.flatMap((node) => wrongWith(node, {}).map((field) => `${node.type}.${field}`))
  expect(asked).toEqual([
    ...['segmentChanged.segment', 'workflowFinished.workflow', 'email.body', 'email.subject', 'sms.text'],
    ...['whatsapp.text', 'bestChannel.subject', 'bestChannel.text', 'check.rule', 'switch.cases', 'tag.add'],
    ...['addNote.text', 'webhook.url', 'httpRequest.url', 'startWorkflow.workflow', 'stopWorkflow.workflow'],
    ...['runPart.workflow'],
  ])
})

test('an empty email of a file cannot be turned on', () => {
  const graph: Graph = {
    nodes: [
      { id: 's', type: 'manual' },
      { id: 'a', type: 'email', config: {} },
    ],
    edges: [{ id: 'l', source: 's', port: 'next', target: 'a' }],
  }
  expect(graphProblems(graph)).toEqual([
    { node: 'a', field: 'subject', message: 'Subject: Write a subject.' },
    { node: 'a', field: 'body', message: 'Message: Write a message.' },
  ])
})
