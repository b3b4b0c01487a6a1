import dns from 'node:dns'
import { Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { mondayMs } from '../testing/testEngine.ts'
import { simulate } from './simulate.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('a test with emails and webhooks opens no connection and asks for no address', () => {
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const lookup = vi.spyOn(dns, 'lookup')
  const graph = drawGraph(
    {
      s: ['personAdded'],
      a: ['email', { subject: 'Hi', body: 'Hi' }],
      h: ['webhook', { url: 'https://example.com/hook' }],
      n: ['notifyStaff', { text: 'Look', email: 'team@example.com' }],
    },
    ['s > a > h > n'],
  )
  const business = {
    businessName: '',
    postalAddress: '',
    timeZone: 'UTC',
    country: 'GB',
    holidays: [],
    messageCap: null,
  }
  const people = [{ person: maya, marketing: null, how: 'test' }]
  const { messages } = simulate({ graph, name: 'T', people, startMs: mondayMs, days: 1, seed: 1, business })
  expect({
    sent: messages.map(({ to, channel }) => `${channel} ${to}`),
    connections: connect.mock.calls.length,
    lookups: lookup.mock.calls.length,
  }).toEqual({
    sent: ['email maya@example.com', 'webhook https://example.com/hook', 'email team@example.com'],
    connections: 0,
    lookups: 0,
  })
})
