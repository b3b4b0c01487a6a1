import { describe, expect, test } from 'vitest'
import type { Graph } from '../graph.ts'
import { graphProblems } from '../graphProblems.ts'
import { asDeclared, labelOf, parseConfig, portsOf } from './derive.ts'
import { nodeOf } from './index.ts'

function read(type: string, config: Record<string, unknown>) {
  const node = nodeOf(type) ?? expect.unreachable()
  const parsed = parseConfig(node, config)
  if (!parsed.ok) expect.unreachable(JSON.stringify(parsed.problems))
  return parsed.config
}
const portIds = (type: string, config: Record<string, unknown>) => portsOf({ type, config }).map(({ id }) => id)
const isNew = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }

describe('a file may spell a setting as', () => {
  test.each([
    ['a day before', { offset: { hours: -24 } }, { when: 'before', days: 1, hours: 0, minutes: 0 }],
    ['15 minutes before', { offset: '-15m' }, { when: 'before', days: 0, hours: 0, minutes: 15 }],
    ['the same in the way of ISO', { offset: '-PT15M' }, { when: 'before', days: 0, hours: 0, minutes: 15 }],
    ['days and hours after', { offset: '1 day 2 hours' }, { when: 'after', days: 1, hours: 2, minutes: 0 }],
    ['on the day', { offset: 0 }, { when: 'on', days: 0, hours: 0, minutes: 0 }],
    ['what is before', { before: { days: 2 } }, { when: 'before', days: 2, hours: 0, minutes: 0 }],
  ])('an offset: %s', (_name, written, meant) => {
    expect(read('dateReached', { of: 'record', field: 'record.dueAt', ...written })).toMatchObject({
      ...{ of: 'record', field: 'dueAt' },
      ...meant,
    })
    expect(read('waitForDate', { field: 'record.dueAt', ...written })).toMatchObject(meant)
  })

  test('a kind of record in the place of its owner, and a date without its owner', () => {
    expect(read('dateReached', { of: 'payment', field: 'dueAt' })).toMatchObject({
      of: 'record',
      recordType: 'payment',
    })
    expect(read('waitForDate', { field: 'dueAt', ifMissing: 'continue' })).toMatchObject({
      ...{ field: 'record.dueAt', ifMissing: 'goOn' },
    })
    expect(read('waitForDate', { of: 'person', field: 'trialEnds' })).toMatchObject({ field: 'person.trialEnds' })
  })

  test('a weekly schedule', () => {
    const monday = { days: ['monday'], at: '09:00' }
    for (const weekly of [monday, { day: 'mon', time: '09:00' }, 'monday 09:00', 'every Monday at 9:00'])
      expect(read('schedule', { weekly }), JSON.stringify(weekly)).toMatchObject(monday)
  })

  test('what happened to a message', () => {
    expect(read('messageEvent', { opened: true })).toMatchObject({ what: 'opened' })
    expect(read('messageEvent', { event: 'bounced' })).toMatchObject({ what: 'bounced' })
  })

  test('events by the words people use, each its own way out', () => {
    const written = { events: ['replied', 'booking', { type: 'tagAdded', id: 'vip', tag: 'vip' }], limit: '36h' }
    expect(portIds('waitForEvent', written)).toEqual(['replied', 'booking', 'vip', 'timeout'])
    expect(read('waitForEvent', written)).toEqual({
      events: [
        'replied',
        { event: 'booked', port: 'booking' },
        { event: 'tagAdded', port: 'vip', tag: 'vip', match: { tag: 'vip' } },
      ],
      limit: { days: 1, hours: 12, minutes: 0 },
    })
  })

  test('the ways of a switch and of a split', () => {
    expect(portIds('switch', { cases: [{ id: 'fresh', rule: isNew }] })).toEqual(['fresh', 'else'])
    const byValue = { field: 'person.status', cases: ['new', { value: 'trial', name: 'on trial' }] }
    expect(portIds('switch', byValue)).toEqual(['new', 'on trial', 'else'])
    expect(read('switch', byValue).cases).toMatchObject([{ port: 'new', rule: isNew }, { port: 'on trial' }])
    expect(portIds('split', { shares: [30, 70] })).toEqual(['a', 'b'])
    expect(
      portIds('split', {
        shares: [
          { id: 'x', weight: 50 },
          { name: 'y', share: 50 },
        ],
      }),
    ).toEqual(['x', 'y'])
  })

  test('a WhatsApp template by its name alone', () => {
    expect(read('whatsapp', { template: 'hello' })).toMatchObject({ kind: 'template', template: 'hello' })
    expect(read('whatsapp', { template: { name: 'hello', language: 'de' } })).toMatchObject({
      kind: 'template',
      language: 'de',
    })
    expect(read('whatsapp', { text: 'Hi' })).toMatchObject({ kind: 'text', text: 'Hi' })
  })

  test('values of other kinds', () => {
    expect(read('setField', { field: 'person.score', value: 5 })).toEqual({ field: 'score', value: '5' })
    expect(read('tag', { add: 'vip, trial' })).toEqual({ add: ['vip', 'trial'], remove: [] })
    expect(
      read('httpRequest', {
        url: 'https://x.example',
        method: 'post',
        headers: { Accept: 'text/plain' },
        body: { a: 1 },
      }),
    ).toMatchObject({
      ...{ method: 'POST', headers: 'Accept: text/plain', body: '{"a":1}' },
    })
    expect(read('saveRecord', { type: 'payment', fields: { amount: 20 } })).toMatchObject({
      recordType: 'payment',
      set: { amount: '20' },
    })
    expect(read('approval', { limit: { hours: 4 } })).toMatchObject({ days: 0, hours: 4 })
    expect(read('wait', { duration: '2 days' })).toMatchObject({ days: 2, hours: 0 })
    expect(read('createTask', { due: '2d' })).toMatchObject({ dueInDays: 2 })
  })
})

test("what stands under a setting's own name wins, so that a form can change what a file spelled otherwise", () => {
  expect(read('dateReached', { offset: '-24h', hours: 3 })).toMatchObject({ when: 'before', days: 1, hours: 3 })
  expect(labelOf({ type: 'waitForDate', config: { field: 'record.startsAt', offset: '-24h' } })).toBe(
    'Wait until 1 day before: starts at',
  )
})

test('an offset that nobody can read is a problem of its step, in one sentence', () => {
  const graph: Graph = {
    nodes: [
      { id: 's', type: 'dateReached', config: { offset: 'soon' } },
      { id: 'e', type: 'end' },
    ],
    edges: [{ id: '1', source: 's', port: 'next', target: 'e' }],
  }
  expect(graphProblems(graph)).toEqual([
    {
      ...{ node: 's', field: 'offset' },
      message: 'Write the offset such as "-24h" or { "hours": -24 } for before, and without the minus for after.',
    },
  ])
})

test('what a file names like a part of every object stays a setting nobody knows', () => {
  const config = JSON.parse('{ "__proto__": { "days": 3 } }') as Record<string, unknown>
  expect(asDeclared(nodeOf('wait'), config).days).toBeUndefined()
})
