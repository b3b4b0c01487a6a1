import { expect, test } from 'vitest'
import type { Graph } from './graph.ts'
import { graphProblems } from './graphProblems.ts'

const step = (id: string, type: string, config: Record<string, unknown> = {}) => ({ id, type, config })
const steps = {
  added: step('added', 'personAdded'),
  heard: step('heard', 'messageReceived', { channel: 'whatsapp' }),
  text: step('text', 'whatsapp', { text: 'Hi' }),
  template: step('text', 'whatsapp', { kind: 'template', template: 'hello' }),
  w3: step('w3', 'wait', { days: 3 }),
  w1: step('w1', 'wait', { days: 1 }),
  w20: step('w20', 'wait', { hours: 20 }),
  w25: step('w25', 'wait', { hours: 25 }),
  until: step('until', 'waitUntil', { days: ['mon'] }),
  answer: step('answer', 'waitForEvent', { events: ['replied', 'booked'], limit: { days: 2 } }),
  mail: step('mail', 'waitForEvent', {
    events: [{ event: 'replied', port: 'replied', match: { channel: 'email' } }],
    limit: { days: 2 },
  }),
  split: step('split', 'split'),
  check: step('check', 'check', {
    rule: { combinator: 'and', rules: [{ field: 'run.replied', operator: '=', value: true }] },
  }),
}

/** "heard > w3 > text": the steps are those above, and the ways out are named where they are not the plain one. */
function draw(...chains: string[]): Graph {
  const used = new Set<string>()
  const edges = chains.flatMap((chain) => {
    const places = chain.split(' > ').map((place) => place.split('.'))
    for (const [name = ''] of places) used.add(name)
    return places.slice(1).map(([target = ''], at) => {
      const [source = '', port = 'next'] = places[at] ?? []
      return { id: `${source}.${port}`, source, port, target: target === 'template' ? 'text' : target }
    })
  })
  return { nodes: Object.entries(steps).flatMap(([name, one]) => (used.has(name) ? [one] : [])), edges }
}
const isProblem = (graph: Graph) => graphProblems(graph).some(({ node, field }) => node === 'text' && field === 'kind')

test.each<[string, boolean, string[]]>([
  ['an answer at once', false, ['heard > text']],
  ['an answer after 20 hours', false, ['heard > w20 > text']],
  ['an answer after 3 days', true, ['heard > w3 > text']],
  ['an answer after 25 hours', true, ['heard > w25 > text']],
  ['an answer after a day, which may have 23 hours', false, ['heard > w1 > text']],
  ['an answer after 20 hours and a day', true, ['heard > w20 > w1 > text']],
  ['3 days after somebody was added', true, ['added > w3 > text']],
  ['at once when somebody was added', false, ['added > text']],
  ['the same as a template', false, ['heard > w3 > template']],
  ['after a wait until a day, which may be today', false, ['heard > until > text']],
  ['when only one of two ways is too long', false, ['heard > split.a > w3 > text', 'split.b > text']],
  ['when both of two ways are too long', true, ['heard > split.a > w3 > text', 'split.b > w25 > text']],
  ['when one of two starts is in time', false, ['added > w3 > text', 'heard > text']],
  ['when they wrote after the wait', false, ['heard > w3 > answer.replied > text']],
  ['when they booked after the wait', true, ['heard > w3 > answer.booked > text']],
  ['when two days passed in silence', true, ['heard > answer.timeout > text']],
  ['when they wrote by email', true, ['heard > w3 > mail.replied > text']],
  ['when they were asked about replies', false, ['heard > w3 > check.yes > text']],
])('%s: a problem is %s', (_, expected, chains) => {
  expect(isProblem(draw(...chains))).toBe(expected)
})

test('the problem says what to do, and a loop is followed to its end', () => {
  const graph = draw('heard > w3 > text > w25')
  graph.edges.push({ id: 'x', source: 'w25', port: 'next', target: 'text' })
  expect(graphProblems(graph)).toEqual([
    {
      node: 'text',
      field: 'kind',
      message:
        'This WhatsApp text comes more than 24 hours after the person could have written, and WhatsApp takes free text only within 24 hours. Use an approved template here.',
    },
  ])
})
