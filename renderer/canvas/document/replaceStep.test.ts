import { expect, test } from 'vitest'
import type { GraphNode } from '../../../shared/graph.ts'
import { followUp, graphOf, linksOf } from '../testing/graphs.ts'
import { fittingSettings } from './fittingSettings.ts'
import { replaceStep } from './replaceStep.ts'

const withStep = (step: GraphNode) => ({
  ...followUp,
  nodes: followUp.nodes.map((one) => (one.id === step.id ? step : one)),
})

test('an email becomes an SMS with its message, its purpose, its links and its place', () => {
  const email = {
    ...{ id: 'hello', type: 'email', position: { x: 3, y: 4 } },
    config: { subject: 'Welcome', body: 'Hi {{ person.firstName }}', purpose: 'marketing', connection: 'mail1' },
  }
  const edit = replaceStep(withStep(email), 'hello', 'sms')
  const graph = graphOf(edit)
  expect(graph.nodes[1]).toEqual({
    ...{ id: 'hello', type: 'sms', version: 1, position: { x: 3, y: 4 } },
    config: {
      text: 'Hi {{ person.firstName }}',
      purpose: 'marketing',
      anyTime: false,
      connection: '',
      inDoubt: 'goOn',
    },
  })
  expect(linksOf(graph)).toEqual(linksOf(followUp))
  expect(edit).toMatchObject({ said: 'Replaced “Welcome”. It has no place for: Subject, From.' })
})

test('settings of the same name and kind go along, whatever the type', () => {
  const from = (type: string, config: Record<string, unknown>, to: string) =>
    fittingSettings({ id: 'x', type, config }, to)
  expect(from('sms', { body: 'Hi' }, 'email')).toEqual({ config: { body: 'Hi' }, lost: [] })
  expect(from('whatsapp', { text: 'Hi', connection: 'w' }, 'sms')).toEqual({ config: { text: 'Hi' }, lost: ['From'] })
  expect(from('email', { subject: 'S', body: 'B' }, 'bestChannel')).toEqual({
    config: { subject: 'S', text: 'B' },
    lost: [],
  })
  const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
  expect(from('personAdded', { rule }, 'check')).toEqual({ config: { rule }, lost: [] })
  expect(from('wait', { days: 3, hours: 4 }, 'approval')).toEqual({ config: { days: 3, hours: 4 }, lost: [] })
  // "Days" of a window are weekdays, of a wait a number.
  expect(from('wait', { days: 3 }, 'waitUntil')).toEqual({ config: {}, lost: ['Days'] })
  expect(from('hologram', { beam: 1 }, 'wait')).toEqual({ config: {}, lost: [] })
})

test('a designed email becomes its plain text', () => {
  const blocks = [
    { id: '1', type: 'text', text: 'Hello there' },
    { id: '2', type: 'text', text: 'See you' },
  ]
  expect(fittingSettings({ id: 'x', type: 'email', config: { subject: '', blocks } }, 'sms').config).toEqual({
    text: 'Hello there\n\nSee you',
  })
})

test('ways of other names take the links over in their order, and a way without a counterpart is told', () => {
  const edit = replaceStep(followUp, 'check', 'email')
  expect(linksOf(graphOf(edit))).toEqual(
    [...linksOf(followUp).filter((one) => !one.startsWith('check')), 'check.next>thanks'].toSorted(),
  )
  expect(edit).toMatchObject({
    said: 'Replaced “Replied since they entered?”. It has no place for: Rule, the way “No”.',
  })
  expect(linksOf(graphOf(replaceStep(followUp, 'check', 'split')))).toEqual(
    expect.arrayContaining(['check.a>thanks', 'check.b>remind']),
  )
})

test('what can not be is refused with a sentence', () => {
  const refused = (id: string, type: string) => replaceStep(followUp, id, type)
  expect([
    refused('hello', 'end'),
    refused('start', 'email'),
    refused('hello', 'manual'),
    refused('gone', 'end'),
  ]).toEqual(
    [
      '“End” has no way on, so what follows “Welcome” would be cut off.',
      '“New person” is where people enter. Only another start can take its place.',
      "“Started by hand” is a start: people enter there, so it can't stand behind another step.",
      'This step is no longer there.',
    ].map((sentence) => ({ ok: false, sentence })),
  )
  expect(graphOf(replaceStep(followUp, 'remind', 'end')).nodes.at(-1)).toEqual({
    id: 'remind',
    type: 'end',
    version: 1,
    config: {},
  })
})
