import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import { greetOn, inBusiness, subjectsOf } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const reminder = (wait: Record<string, [string, Record<string, unknown>]> = {}) =>
  drawGraph(
    {
      start: ['dateReached', { field: 'startsAt', days: 1, states: '' }],
      ...wait,
      mail: ['email', { subject: '{{ record.startsAt }}', body: 'See you' }],
    },
    [['start', ...Object.keys(wait), 'mail'].join(' > ')],
    { reenter: 'always' },
  )
const tuesday = '2027-03-02T18:00:00.000Z'
const earlier = '2027-03-02T17:45:00.000Z'
const thursday = '2027-03-04T18:00:00.000Z'

test('a date moved to and fro around its moment reminds once for each date', () =>
  inBusiness(async ({ api, on, add, record, passMs, runDue, sent }) => {
    await on('Reminder', reminder())
    const id = await record('booking', [await add()], { title: 'Yoga', set: { startsAt: tuesday } })
    const move = async (startsAt: string) => {
      await api.records.change({ id, change: { set: { startsAt } } })
      await runDue()
    }
    await passMs(9 * hourMs + 10 * minuteMs)
    for (const date of [earlier, tuesday, earlier, thursday, tuesday, thursday]) await move(date)
    for (let hours = 0; hours < 96; hours++) await passMs(hourMs)
    expect(subjectsOf(await sent())).toEqual([tuesday, earlier, thursday])
  }))

test('a date that was moved by mistake and moved back at once still reminds', () =>
  inBusiness(async ({ api, on, add, record, passMs, sent }) => {
    await on('Reminder', reminder({ wait: ['wait', { hours: 1 }] }))
    const id = await record('booking', [await add()], { title: 'Yoga', set: { startsAt: tuesday } })
    await passMs(9 * hourMs)
    for (const startsAt of [thursday, tuesday]) await api.records.change({ id, change: { set: { startsAt } } })
    for (let hours = 0; hours < 96; hours++) await passMs(hourMs)
    expect(subjectsOf(await sent())).toEqual([tuesday])
  }))

test('who moves to another time zone after their greeting is not greeted again that year', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    const start = { of: 'person', field: 'birthday', when: 'on', at: '09:00', yearly: true }
    await on('Birthday', greetOn('dateReached', start))
    const id = await add({ fields: { birthday: '1990-03-02' } })
    await passMs(dayMs + hourMs)
    await api.people.change({ id, change: { timeZone: 'America/New_York' } })
    for (let hours = 0; hours < 28; hours++) await passMs(hourMs)
    expect(await sent()).toHaveLength(1)
    for (let days = 0; days < 366; days++) await passMs(dayMs)
    expect(await sent()).toHaveLength(2)
  }))

test(
  'who joins a record of many people after its moment is noted, and nobody else, once however often it changes',
  () =>
    inBusiness(async ({ api, on, add, record, runDue, dataDir }) => {
      const workflow = await on('Reminder', reminder())
      const rows = Array.from({ length: 500 }, (_, n) => `p${n}@example.com`)
      await api.people.importFile({ file: new Blob([`email\n${rows.join('\n')}`]) })
      const id = await record('booking', rows, { title: 'Concert', set: { startsAt: '2027-03-01T18:00:00Z' } })
      await add()
      await api.records.change({ id, change: { addPeople: ['maya@example.com'] } })
      for (let n = 0; n < 5; n++) await api.records.change({ id, change: { title: `Concert ${n}` } })
      await runDue()
      const why = await api.runs.why({ person: 'maya@example.com', workflow })
      expect(why.sentence).toMatch(/was over when the date was set/)
      const file = new Database(join(dataDir, 'leadloom.db'), { readonly: true })
      expect(file.prepare(`select count(*) as n from not_started`).get()).toEqual({ n: 501 })
      file.close()
    }),
  60_000,
)

test('dates that are none, and dates at the ends of time, start nobody and stop nothing', () =>
  inBusiness(async ({ on, add, passMs, reopen, sent }) => {
    await on('Before', greetOn('dateReached', { of: 'person', field: 'd', when: 'before', days: 3650 }))
    await on('Yearly', greetOn('dateReached', { of: 'person', field: 'd', when: 'after', days: 3650, yearly: true }))
    const dates = ['0001-01-01', '9999-12-31', '9999-12-31T23:59:59.999Z', '0000-00-00', '2027-02-30', 'tomorrow', '-1']
    const more = [
      '275760-09-13T00:00:00Z',
      '2027-03-01T25:00',
      '2027-03-01T00:00:00+99:99',
      'x'.repeat(10_000),
      20270301,
    ]
    for (const [n, d] of [...dates, ...more].entries()) await add({ email: `d${n}@example.com`, fields: { d } })
    await reopen()
    await passMs(hourMs)
    expect(await sent()).toEqual([])
  }))
