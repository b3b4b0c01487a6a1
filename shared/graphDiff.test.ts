import { expect, test } from 'vitest'
import type { Graph } from './graph.ts'
import { diffGraphs } from './graphDiff.ts'

type Steps = Record<string, [type: string, config?: Record<string, unknown>]>

function draw(steps: Steps, links: string[], settings: Graph['settings'] = {}): Graph {
  return {
    settings,
    nodes: Object.entries(steps).map(([id, [type, config = {}]]) => ({ id, type, version: 1, config })),
    edges: links.map((link) => {
      const [from = '', target = ''] = link.split(' > ')
      const [source = '', port = 'next'] = from.split('.')
      return { id: link, source, port, target }
    }),
  }
}

const steps: Steps = {
  start: ['personAdded'],
  hello: ['email', { subject: 'Welcome', body: 'Hi' }],
  pause: ['wait', { days: 2 }],
  asked: ['check', { rule: { combinator: 'and', rules: [{ field: 'run.replied', operator: '=', value: true }] } }],
  old: ['email', { subject: 'Old', body: 'Hi' }],
  end: ['end'],
}
const links = ['start > hello', 'hello > pause', 'pause > asked', 'asked.yes > end', 'asked.no > old', 'old > end']
const before = draw(steps, links, { reenter: 'never', quietHours: { from: '20:00', to: '08:00' } })
const sentences = (after: Graph) => diffGraphs(before, after).map(({ sentence }) => sentence)

test('a drawing that only looks different is no different', () => {
  const moved = {
    ...before,
    nodes: before.nodes.map((node) => ({ ...node, position: { x: 9, y: 9 } })).reverse(),
    edges: before.edges.map((edge) => ({ ...edge, id: `${edge.id} again` })).reverse(),
    notes: ['a note'],
  }
  expect(diffGraphs(before, moved)).toEqual([])
  expect(
    diffGraphs(before, draw({ ...steps, pause: ['wait', { days: 1, hours: 24 }] }, links, before.settings)),
  ).toEqual([])
})

test('what was added, removed, changed and led elsewhere is said in the order of the walk', () => {
  const { old: _, ...kept } = steps
  const after = draw(
    {
      ...kept,
      hello: ['email', { subject: 'Hello there', body: 'Hi, it is us.\nReally.' }],
      pause: ['wait', { days: 3, hours: 4 }],
      last: ['email', { subject: 'Last call', body: 'Hi' }],
      text: ['wait', { minutes: 5 }],
    },
    [
      'start > hello',
      'hello > pause',
      'pause > asked',
      'asked.yes > last',
      'asked.no > text',
      'text > end',
      'last > end',
    ],
    { reenter: 'afterDays', reenterAfterDays: 30, stopOn: ['replied'], quietHours: null },
  )
  expect(diffGraphs(before, after)).toEqual([
    { node: 'hello', kind: 'changed', sentence: 'The subject of “Welcome” was changed to “Hello there”.' },
    { node: 'hello', kind: 'changed', sentence: 'The message of “Welcome” was changed.' },
    {
      node: 'pause',
      kind: 'changed',
      sentence: 'After “Hello there” people now wait 3 days 4 hours instead of 2 days.',
    },
    {
      node: 'last',
      kind: 'added',
      sentence: 'A new email “Last call” comes after “Replied since they entered?”, on the way “Yes”.',
    },
    { node: 'old', kind: 'removed', sentence: '“Old” was removed.' },
    {
      node: 'text',
      kind: 'added',
      sentence: 'A new step “Wait 5 minutes” comes after “Replied since they entered?”, on the way “No”.',
    },
    { node: null, kind: 'changed', sentence: 'People may now enter again after 30 days.' },
    { node: null, kind: 'changed', sentence: 'It now ends early for people who replied.' },
    {
      node: null,
      kind: 'changed',
      sentence: 'There are no quiet hours any more: messages may go at any time of day.',
    },
  ])
})

test('links that lead elsewhere, and steps that became another', () => {
  const to = (changed: string[]) => draw(steps, changed, before.settings)
  expect(sentences(to([...links.slice(0, 4), 'asked.no > end', 'old > end']))).toEqual([
    'The way “No” of “Replied since they entered?” now leads to “End” instead of “Old”.',
  ])
  expect(sentences(to(links.filter((link) => link !== 'old > end')))).toEqual([
    '“Old” leads nowhere now: people finish there.',
  ])
  expect(sentences(draw({ ...steps, pause: ['waitUntil', {}] }, links, before.settings))).toEqual([
    '“Wait 2 days” was replaced by “Wait until a weekday, 09:00 to 17:00”.',
  ])
  const until = draw({ ...steps, pause: ['waitUntil', {}] }, links)
  const later = draw({ ...steps, pause: ['waitUntil', { from: '10:00' }] }, links)
  expect(diffGraphs(until, later).map(({ sentence }) => sentence)).toEqual([
    '“Wait until a weekday, 09:00 to 17:00” is now “Wait until a weekday, 10:00 to 17:00”.',
  ])
})
