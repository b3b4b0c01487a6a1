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
      '1 day before: starts at: its moment was Sun 28 Feb 2027 19:00, which was over when the date was set',
    ])
  }))
