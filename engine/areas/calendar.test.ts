import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

async function on({ api }: TestEngine, name: string, graph: ReturnType<typeof drawGraph>) {
  const { id } = await api.workflows.create({ name, graph })
  await api.workflows.turnOn({ id })
  return id
}
const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]

test('shows what is scheduled, marks what the engine forecasts, and sends nothing', () =>
  withEngine(async (t) => {
    await on(
      t,
      'Trial',
      drawGraph(
        {
          s: ['personAdded'],
          call: ['createTask', { title: 'Call Maya', days: 1 }],
          w1: ['wait', { days: 1 }],
          one: mail('One'),
          w2: ['wait', { days: 1 }],
          two: mail('Two'),
        },
        ['s > call > w1 > one > w2 > two'],
      ),
    )
    await on(
      t,
      'Reminder',
      drawGraph(
        {
          s: [
            'dateReached',
            { of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', hours: 24, days: 0 },
          ],
          r: mail('Tomorrow!'),
        },
        ['s > r'],
      ),
    )
    const news = await on(t, 'News', drawGraph({ s: ['manual'], n: mail('News') }, ['s > n']))
    const { id } = await t.api.people.add({ ...maya, firstName: 'Maya' })
    await t.api.records.save({
      ...{ type: 'booking', key: null, title: 'Yoga', state: 'booked', people: [id] },
      set: { startsAt: '2027-03-04T18:00' },
    })
    await t.api.campaigns.start({ workflow: news, people: 'all', name: 'Spring news', at: '2027-03-05T10:00' })
    await t.runDue()
    const { items, notes } = await t.api.calendar.list({ from: '2027-03-01', to: '2027-03-07', forecast: true })
    expect(
      items.map(({ at, kind, title, person, forecast }) => [at.slice(5, 16), kind, title, person, forecast]),
    ).toEqual([
      ['03-02T09:00', 'message', 'One', 'Maya', false],
      ['03-02T09:00', 'task', 'Call Maya', 'Maya', false],
      ['03-03T09:00', 'message', 'Two', 'Maya', true],
      ['03-03T18:00', 'start', expect.stringContaining('Yoga'), null, false],
      ['03-03T18:00', 'message', 'Tomorrow!', 'Maya', true],
      ['03-04T18:00', 'record', 'Yoga: Starts', 'Maya', false],
      ['03-05T10:00', 'campaign', 'Spring news', null, false],
      ['03-05T10:00', 'message', 'News', 'Maya', true],
    ])
    expect(notes).toEqual([])
    expect((await t.api.messages.list({ show: 'all', limit: 9 })).total).toBe(0)
    expect((await t.api.campaigns.list()).campaigns[0]?.state).toBe('scheduled')
  }))

test('forecasts sixty days and says so; recurring starts are listed each time; what was sent stays to be seen', () =>
  withEngine(async (t) => {
    await on(
      t,
      'Weekly',
      drawGraph({ s: ['schedule', { days: ['tuesday'], at: '09:00' }], m: mail('Week') }, ['s > m'], {
        reenter: 'always',
      }),
    )
    await t.api.people.add(maya)
    const list = () => t.api.calendar.list({ from: '2027-03-01', to: '2027-05-24', forecast: true })
    const { items, notes } = await list()
    const count = (kind: string, forecast: boolean) =>
      items.filter((item) => item.kind === kind && item.forecast === forecast).length
    expect([count('start', false), count('message', true), notes]).toEqual([
      ...[12, 9, ['Forecasts go 60 days ahead. What comes later is not in here yet.']],
    ])
    await t.passMs(25 * 3_600_000)
    const sent = (await list()).items.filter(({ at }) => at < '2027-03-03')
    expect(sent).toEqual([
      {
        ...{
          at: '2027-03-02T10:00:00.000Z',
          kind: 'message',
          title: 'Week',
          person: 'Maya',
          workflow: 'Weekly',
          forecast: false,
        },
      },
    ])
    await expect(t.api.calendar.list({ from: '2027-03-03', to: '2027-03-01', forecast: true })).rejects.toThrow(
      'ends before',
    )
  }))
