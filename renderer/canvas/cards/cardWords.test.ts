import { expect, test } from 'vitest'
import { followUp } from '../testing/graphs.ts'
import { cardPorts, listedWays } from './cardPorts.ts'
import { cardWords, whenWords } from './cardWords.ts'

test('a card says its word once', () => {
  expect(cardWords({ id: 'w', type: 'wait', config: { days: 3 } })).toEqual({ word: 'Wait', sentence: '3 days' })
  expect(cardWords({ id: 'e', type: 'email', config: { subject: 'Hello' } })).toEqual({
    word: 'Email',
    sentence: '“Hello”',
  })
  expect(cardWords({ id: 'n', type: 'notifyStaff', config: { text: 'Look' } })).toEqual({
    word: 'Tell the team',
    sentence: '“Look”',
  })
  expect(cardWords({ id: 'x', type: 'end' })).toEqual({ word: 'End', sentence: 'The person leaves the workflow here' })
  expect(cardWords({ id: 'g', type: 'goal' })).toEqual({ word: 'Goal', sentence: 'Became a customer' })
  expect(cardWords({ id: 'e', type: 'email', config: { subject: '' } })).toEqual({
    word: 'Email',
    sentence: 'Not filled in yet',
  })
  expect(cardWords({ id: 's', type: 'personAdded' })).toEqual({ word: 'Start', sentence: 'New person' })
})

test('a step this version does not know says so', () => {
  expect(cardWords({ id: 'x', type: 'hologram' })).toEqual({
    word: 'Unknown step',
    sentence: '“hologram” needs a newer Leadloom',
  })
  expect(cardPorts({ id: 'x', type: 'hologram' }, ['a'])).toEqual([
    { id: 'a', title: 'a', optional: true, side: 'foot', percent: 50 },
  ])
})

test('the line below says when, and that quiet hours are kept', () => {
  const graph = { ...followUp, settings: { quietHours: { from: '20:00', to: '08:00' } } }
  const [start, hello, wait] = followUp.nodes
  expect(hello && whenWords(hello, { fromMs: 0, toMs: 0 }, graph)).toBe('Day 0 · quiet hours kept')
  expect(hello && whenWords(hello, { fromMs: 0, toMs: 0 }, followUp)).toBe('Day 0, straight away')
  const text = { id: 't', type: 'sms', config: { body: 'Hello' } }
  const atOnce = { ...text, config: { body: '482913', anyTime: true } }
  const team = { id: 'x', type: 'notifyStaff', config: {} }
  expect([text, atOnce, team].map((step) => whenWords(step, { fromMs: 0, toMs: 0 }, graph))).toEqual([
    ...['Day 0 · quiet hours kept', 'Day 0 · 08:00 to 21:00', 'Day 0, straight away'],
  ])
  const days = { ...followUp, settings: { sendingDays: ['monday' as const] } }
  expect([text, hello].map((step) => step && whenWords(step, { fromMs: 0, toMs: 0 }, days))).toEqual([
    ...['Day 0 · 08:00 to 21:00', 'Day 0 · sending days kept'],
  ])
  expect(wait && whenWords(wait, { fromMs: 0, toMs: 0 }, followUp)).toBe('Until day 2')
  expect(start && whenWords(start, { fromMs: 0, toMs: 0 }, graph)).toBe(null)
})

test('ways that may stay unlinked stand at the side', () => {
  expect(cardPorts({ id: 'e', type: 'email' }, []).map(({ id, side, percent }) => [id, side, percent])).toEqual([
    ['next', 'foot', 50],
    ['failed', 'side', 50],
  ])
  expect(cardPorts({ id: 'c', type: 'split' }, []).map(({ id, percent }) => [id, percent])).toEqual([
    ['a', 33],
    ['b', 67],
  ])
  expect(cardPorts({ id: 'a', type: 'approval' }, []).map(({ side, percent }) => [side, percent])).toEqual([
    ['foot', 50],
    ['side', 33],
    ['side', 67],
  ])
})

test('a card lists its ways where their words have too little room at its foot', () => {
  const waitFor = (...events: string[]) => cardPorts({ id: 'w', type: 'waitForEvent', config: { events } }, [])
  expect(listedWays(waitFor('replied'))).toEqual([])
  expect(listedWays(waitFor('bounced')).map(({ title }) => title)).toEqual(['Could not be reached', 'Time is up'])
  expect(listedWays(waitFor('replied', 'booked', 'paid')).map(({ title }) => title)).toEqual([
    ...['Replied', 'Booked', 'Paid', 'Time is up'],
  ])
})
