import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import { greetOn, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { mondayMs } from '../testing/testEngine.ts'

const mayaMail = 'maya@example.com'

test('starts on a birthday, every year', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    await on(
      'Birthday',
      greetOn('dateReached', { of: 'person', field: 'birthday', when: 'on', at: '09:00', yearly: true }),
    )
    await add({ fields: { birthday: '1990-03-03' } })
    await passMs(2 * dayMs)
    expect(await sent()).toEqual([`Wed 09:00 ${mayaMail}: Hello Maya`])
    for (let days = 0; days < 366; days++) await passMs(dayMs)
    expect(await sent()).toHaveLength(2)
    expect((await api.workflows.list())[0]?.inside).toBe(0)
  }))

const reminder = () =>
  drawGraph(
    {
      dayBefore: ['dateReached', { field: 'startsAt', days: 1, states: 'booked,confirmed' }],
      soon: ['dateReached', { field: 'startsAt', minutes: 15, states: 'booked,confirmed' }],
      tomorrow: ['email', { subject: 'Tomorrow: {{ record.title }}', body: 'See you' }],
      inAQuarter: ['email', { subject: 'In 15 minutes: {{ record.title }}', body: 'See you' }],
    },
    ['dayBefore > tomorrow', 'soon > inAQuarter'],
    { reenter: 'always' },
  )
const tuesday = '2027-03-09T18:00:00Z'
const thursday = '2027-03-11T18:00:00Z'

test('starts 24 hours and 15 minutes before a booking; a booking moved from Tuesday to Thursday reminds before Thursday, once', () =>
  inBusiness(async ({ api, on, add, record, passMs, sent }) => {
    await on('Reminder', reminder())
    const id = await record('booking', [await add()], { title: 'Yoga', set: { startsAt: tuesday } })
    await passMs(3 * dayMs)
    await api.records.change({ id, change: { set: { startsAt: thursday } } })
    for (let quarters = 0; quarters < 4 * 24 * 10; quarters++) await passMs(15 * minuteMs)
    expect(await sent()).toEqual([
      `Wed 18:00 ${mayaMail}: Tomorrow: Yoga`,
      `Thu 17:45 ${mayaMail}: In 15 minutes: Yoga`,
    ])
  }))

test('a cancelled booking reminds nobody', () =>
  inBusiness(async ({ api, on, add, record, passMs, sent }) => {
    await on('Reminder', reminder())
    const id = await record('booking', [await add()], { set: { startsAt: tuesday } })
    await api.records.change({ id, change: { state: 'cancelled' } })
    for (let days = 0; days < 10; days++) await passMs(dayMs)
    expect(await sent()).toEqual([])
  }))

test('a booking made 10 hours before reminds 15 minutes before only, and says why not a day before', () =>
  inBusiness(async ({ api, on, add, record, passMs, sent }) => {
    const workflow = await on('Reminder', reminder())
    const person = await add()
    await record('booking', [person], {
      title: 'Yoga',
      set: { startsAt: new Date(mondayMs + 10 * hourMs).toISOString() },
    })
    for (let quarters = 0; quarters < 48; quarters++) await passMs(15 * minuteMs)
    expect(await sent()).toEqual([`Mon 18:45 ${mayaMail}: In 15 minutes: Yoga`])
    const { starts } = await api.runs.why({ person: mayaMail, workflow })
    expect(starts.map(({ step, reason }) => `${step}: ${reason}`)).toEqual([
      '1 day before: booking starts: its moment was Sun 28 Feb 2027 19:00, which was over when the date was set',
    ])
  }))

const politely = () =>
  drawGraph(
    {
      start: ['dateReached', { field: 'startsAt', hours: 12, states: 'booked' }],
      hello: ['email', { subject: 'Soon: {{ record.title }}', body: 'Hi' }],
    },
    ['start > hello'],
    { reenter: 'always', quietHours: { from: '20:00', to: '08:00' } },
  )

test('a reminder that quiet hours would hold until after the booking is left out, and says so', () =>
  inBusiness(async ({ api, on, add, record, passMs, sent }) => {
    const workflow = await on('Reminder', politely())
    await record('booking', [await add()], { title: 'Early yoga', set: { startsAt: '2027-03-03T07:00:00Z' } })
    for (let hours = 0; hours < 72; hours++) await passMs(hourMs)
    expect(await sent()).toEqual([`Tue 19:00 ${mayaMail}: Soon: Early yoga`])
    await record('booking', [await add({ email: 'tom@example.com' })], {
      title: 'Dawn',
      set: { startsAt: '2027-03-06T09:30:00Z' },
    })
    await record('booking', [await add({ email: 'ana@example.com' })], {
      title: 'Night',
      set: { startsAt: '2027-03-06T07:45:00Z' },
    })
    for (let minutes = 0; minutes < 60 * 72; minutes += 15) await passMs(15 * minuteMs)
    expect((await sent()).slice(1)).toEqual([
      'Fri 19:45 ana@example.com: Soon: Night',
      'Sat 08:00 tom@example.com: Soon: Dawn',
    ])
    const late = await record('booking', [await add({ email: 'kim@example.com' })], {
      title: 'Too late',
      set: { startsAt: '2027-03-08T08:00:00Z' },
    })
    expect(late).not.toBe('')
    for (let minutes = 0; minutes < 60 * 48; minutes += 15) await passMs(15 * minuteMs)
    expect(await sent()).toHaveLength(3)
    expect((await api.runs.why({ person: 'kim@example.com', workflow, step: 'hello' })).sentence).toMatch(
      /after the date/,
    )
  }))

test('a reminder that waits for the morning is dropped when its booking is cancelled or moved meanwhile', () =>
  inBusiness(async ({ api, on, add, record, passMs, sent }) => {
    await on('Reminder', politely())
    const id = await add()
    const cancelled = await record('booking', [id], { title: 'Cancelled', set: { startsAt: '2027-03-03T09:00:00Z' } })
    const moved = await record('booking', [id], { title: 'Moved', set: { startsAt: '2027-03-03T09:30:00Z' } })
    for (let hours = 0; hours < 38; hours++) await passMs(hourMs)
    await api.records.change({ id: cancelled, change: { state: 'cancelled' } })
    await api.records.change({ id: moved, change: { set: { startsAt: '2027-03-05T18:00:00Z' } } })
    for (let hours = 0; hours < 96; hours++) await passMs(hourMs)
    expect(await sent()).toEqual([`Fri 08:00 ${mayaMail}: Soon: Moved`])
  }))
