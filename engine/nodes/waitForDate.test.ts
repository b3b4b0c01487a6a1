import { expect, test } from 'vitest'
import { stepContext } from '../testing/stepContext.ts'
import { waitForDate } from './waitForDate.ts'

const enteredMs = Date.parse('2027-03-01T09:00Z')
const dayBefore = { field: 'record.startsAt', when: 'before', days: 1 }
type Given = { config?: object; date?: unknown; now?: string; zone?: string; isLinked?: boolean }

const decide = ({ config = {}, date, now, zone = 'Europe/London', isLinked = false }: Given) =>
  waitForDate(
    stepContext(
      'waitForDate',
      { ...dayBefore, ...config },
      {
        enteredMs,
        nowMs: now ? Date.parse(now) : enteredMs,
        zone,
        facts: () => ({ record: { startsAt: date } }),
        hasLink: () => isLinked,
      },
    ),
  )
const went = { kind: 'go', port: 'next', changes: [], output: null, skipped: false }

test('a person waits for the moment, and goes on when it has come', () => {
  const date = '2027-03-05T18:00:00.000Z'
  expect(decide({ date })).toEqual({
    kind: 'later',
    lateMs: 0,
    until: Date.parse('2027-03-04T18:00Z'),
    reason: 'waits for Thu 4 Mar 2027 18:00',
  })
  const reason = 'it was Thu 4 Mar 2027 18:00'
  expect(decide({ date, now: '2027-03-04T18:00Z' })).toEqual({ ...went, reason })
  expect(decide({ date, now: '2027-03-09T07:00Z' })).toEqual({ ...went, reason })
})

test('a date that was moved later is waited for again, one that was taken away counts as missing', () => {
  const now = '2027-03-04T18:00Z'
  expect(decide({ date: '2027-03-08T18:00:00.000Z', now })).toMatchObject({
    kind: 'later',
    lateMs: 0,
    until: Date.parse('2027-03-07T18:00Z'),
  })
  expect(decide({ date: '', now, config: { ifMissing: 'end' } })).toEqual({
    kind: 'end',
    reason: 'Starts at is empty, so it ended here',
  })
})

test('a missing date never means now, unless the step says so', () => {
  const because = 'Starts at is empty, so'
  const skipped = { ...went, skipped: true, reason: `${because} there was nothing to wait for` }
  expect(decide({})).toEqual(skipped)
  expect(decide({ date: null, isLinked: true })).toEqual({ ...skipped, port: 'missed' })
  expect(decide({ date: ' ', isLinked: true, config: { ifMissing: 'goOn' } })).toEqual({
    ...went,
    reason: `${because} they went on at once`,
  })
})

test('what cannot be read as a date says what it is', () => {
  const reasons = ['next Tuesday', 5, ['a']].map((date) => {
    const outcome = decide({ date, config: { ifMissing: 'end' } })
    return outcome.kind === 'end' && outcome.reason
  })
  expect(reasons).toEqual([
    'Starts at is “next Tuesday”, which is not a date, so it ended here',
    'Starts at is “5”, which is not a date, so it ended here',
    'Starts at is “["a"]”, which is not a date, so it ended here',
  ])
})

test('a moment that was past when they came is not waited for; one at that very instant is not past', () => {
  const date = '2027-03-02T08:59:59.999Z'
  const because = 'Mon 1 Mar 2027 08:59 was past already, so'
  expect(decide({ date })).toEqual({ ...went, skipped: true, reason: `${because} there was nothing to wait for` })
  expect(decide({ date, config: { ifPast: 'goOn' } })).toEqual({ ...went, reason: `${because} they went on at once` })
  expect(decide({ date, config: { ifPast: 'end', ifMissing: 'goOn' }, isLinked: true })).toEqual({
    kind: 'end',
    reason: `${because} it ended here`,
  })
  expect(decide({ date: '2027-03-02T09:00:00.000Z' })).toEqual({ ...went, reason: 'it was Mon 1 Mar 2027 09:00' })
})

test('a person who moves meanwhile waits for the morning where they are now', () => {
  const plain = { date: '2027-03-05', config: { when: 'on' }, now: '2027-03-05T09:00Z' }
  expect(decide({ ...plain, now: '2027-03-01T09:00Z' })).toMatchObject({ until: Date.parse('2027-03-05T09:00Z') })
  expect(decide({ ...plain, zone: 'America/New_York' })).toMatchObject({ until: Date.parse('2027-03-05T14:00Z') })
  expect(decide({ ...plain, zone: 'Asia/Tokyo' })).toEqual({ ...went, reason: 'it was Fri 5 Mar 2027 09:00' })
})
