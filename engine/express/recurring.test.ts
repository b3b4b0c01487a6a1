import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { greetOn, inBusiness } from '../testing/business.ts'

const weekly = (config: Record<string, unknown>) => greetOn('schedule', { days: ['tuesday'], at: '09:00', ...config })

test.each([
  ['once', 1, 0],
  ['all', 3, 0],
  ['skip', 0, 0],
  ['ask', 0, 1],
] as const)('what a recurring start missed while off: %s', (missed, greetings, notices) =>
  inBusiness(async ({ api, on, add, passMs, reopen, sent }) => {
    await on('Weekly', weekly({ missed }))
    await add()
    await passMs(16 * dayMs)
    await reopen()
    for (let seconds = 0; seconds < 5; seconds++) await passMs(1000)
    expect(await sent()).toHaveLength(greetings)
    expect((await api.engine.today()).notices).toHaveLength(notices)
    for (let days = 0; days < 8; days++) await passMs(dayMs)
    expect(await sent()).toHaveLength(greetings + 1)
  }),
)

test('a recurring start keeps the time zone it is given', () =>
  inBusiness(async ({ on, add, passMs, sent }) => {
    await on('New York', weekly({ timeZone: 'America/New_York' }))
    await add()
    for (let hours = 0; hours < 48; hours++) await passMs(hourMs)
    expect((await sent()).map((line) => line.slice(0, 9))).toEqual(['Tue 14:00'])
  }))

test('after a clock that was a year ahead, a schedule goes on at its next time', () =>
  inBusiness(async ({ on, add, passMs, reopen, sent }) => {
    await on('Weekly', weekly({ missed: 'skip' }))
    await add()
    await passMs(365 * dayMs)
    await passMs(-365 * dayMs)
    await reopen()
    for (let days = 0; days < 9; days++) await passMs(dayMs)
    expect(await sent()).toHaveLength(2)
  }))

test('a published change of the day or the length counts from then on, also for who waits already', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    const change = async (id: string, graph: ReturnType<typeof greetOn>) => {
      const { revision, name } = await api.workflows.get({ id })
      await api.workflows.save({ id, revision, name, graph })
      await api.workflows.turnOn({ id })
    }
    const weeklyId = await on('Weekly', weekly({}))
    const silentId = await on('Silent', greetOn('noContact', { days: 2 }))
    await add()
    await change(weeklyId, weekly({ days: ['thursday'] }))
    await change(silentId, greetOn('noContact', { days: 5 }))
    for (let hours = 0; hours < 24 * 6; hours++) await passMs(hourMs)
    expect((await sent()).map((line) => line.slice(0, 9))).toEqual(['Thu 09:00'])
    await passMs(2 * dayMs + hourMs)
    expect((await sent()).map((line) => line.slice(0, 9))).toEqual(['Thu 09:00', 'Tue 10:00'])
  }))

test('a moment that came while Leadloom was closed for a little starts after the restart, also on a birthday', () =>
  inBusiness(async ({ api, on, add, record, passMs, reopen, sent }) => {
    await on(
      'Birthday',
      greetOn('dateReached', { of: 'person', field: 'birthday', when: 'on', at: '10:00', yearly: true }),
    )
    await on('Booking', greetOn('dateReached', { field: 'startsAt', hours: 2 }))
    const id = await add({ fields: { birthday: '1990-03-01' } })
    await record('booking', [id], { set: { startsAt: '2027-03-01T12:00:00Z' } })
    await api.engine.stopEverything()
    await passMs(1.5 * hourMs)
    await reopen()
    await api.settings.save({ timeZone: 'Europe/Lisbon' })
    await api.people.change({ id, change: { lastName: 'Smith' } })
    await api.engine.resume()
    await passMs(1000)
    expect(await sent()).toHaveLength(2)
  }))
