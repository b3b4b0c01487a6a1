import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import type { Rule } from '../../shared/rules.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const rule = (...rules: [field: string, operator: string, value?: unknown][]): Rule => ({
  combinator: 'and',
  rules: rules.map(([field, operator, value]) => ({ field, operator: operator as '=', value })),
})
const asking = (asked: Rule, start: [string, Record<string, unknown>?] = ['personAdded']) =>
  drawGraph(
    { start, wait: ['wait', { days: 1 }], c: ['check', { rule: asked }], yes: mail('yes'), no: mail('no') },
    ['start > wait > c', 'c.yes > yes', 'c.no > no'],
    { reenter: 'always' },
  )
const answers = (lines: string[]) => lines.map((line) => line.split(': ').at(-1)).sort()

test('asks a yes or no of the person: has a mobile, a field, tags, with and/or groups', () =>
  inBusiness(async ({ on, add, runDue, passMs, sent }) => {
    const either: Rule = {
      combinator: 'or',
      rules: [
        rule(['person.phone', 'notNull'], ['person.status', '=', 'new']),
        rule(['person.tags', 'contains', 'vip']),
      ],
    }
    await on('Ask', asking(either))
    await add({ email: 'phone@example.com', phone: '+447700900123' })
    await add({ email: 'vip@example.com', status: 'contacted', tags: ['vip'] })
    await add({ email: 'neither@example.com' })
    await runDue()
    await passMs(dayMs)
    for (let seconds = 0; seconds < 3; seconds++) await passMs(1000)
    expect((await sent()).map((line) => line.slice(10)).sort()).toEqual([
      'neither@example.com: no',
      'phone@example.com: yes',
      'vip@example.com: yes',
    ])
  }))

test('asks about the record the workflow started for', () =>
  inBusiness(async ({ on, add, record, runDue, passMs, sent }) => {
    await on('Ask', asking(rule(['record.price', '>', 50]), ['recordChanged', { recordType: 'booking', to: 'booked' }]))
    const id = await add()
    await record('booking', [id], { title: 'Dear', set: { price: 80 } })
    await record('booking', [id], { title: 'Cheap', set: { price: 20 } })
    await runDue()
    await passMs(dayMs)
    expect(answers(await sent())).toEqual(['no', 'yes'])
  }))

test('asks what happened since they entered: replied, booked, paid, clicked, got a message', () =>
  inBusiness(async ({ api, on, add, record, runDue, passMs, sent }) => {
    for (const field of ['run.replied', 'run.booked', 'run.paid', 'run.clicked'])
      await on(field, asking(rule([field, '=', true])))
    await on(
      'Got it',
      drawGraph(
        {
          start: ['personAdded'],
          hello: mail('Hello'),
          c: ['check', { rule: rule(['run.sent', 'contains', 'hello']) }],
          yes: mail('yes'),
          no: mail('no'),
        },
        ['start > hello > c', 'c.yes > yes', 'c.no > no'],
      ),
    )
    const id = await add()
    await runDue()
    await passMs(1000)
    await api.people.replied({ id, text: 'Yes' })
    await record('booking', [id])
    await runDue()
    await passMs(dayMs - 1000)
    expect(answers(await sent())).toEqual(['Hello', 'no', 'no', 'yes', 'yes', 'yes'])
  }))

test('asks about the history over all workflows: days since a reply, got message X, was in workflow Y', () =>
  inBusiness(async ({ api, on, add, runDue, passMs, sent }) => {
    await on('Old one', drawGraph({ start: ['personAdded'], hello: mail('Welcome') }, ['start > hello']))
    const id = await add()
    await runDue()
    await api.people.replied({ id, text: 'Thanks' })
    await passMs(9 * dayMs)
    const manual: [string] = ['manual']
    for (const asked of [
      rule(['history.repliedDaysAgo', '<=', 7]),
      rule(['history.repliedDaysAgo', '>=', 8]),
      rule(['history.messages', 'contains', 'Welcome']),
      rule(['history.workflows', 'contains', 'Old one']),
      rule(['history.paidDaysAgo', '<', 1000]),
    ]) {
      const workflow = await on(JSON.stringify(asked), asking(asked, manual))
      await api.campaigns.start({ workflow, people: 'maya@example.com' })
    }
    await runDue()
    await passMs(dayMs)
    expect(answers(await sent())).toEqual(['Welcome', 'no', 'no', 'yes', 'yes', 'yes'])
  }))

test('goes many ways by the first rule that fits', () =>
  inBusiness(async ({ on, add, runDue, sent }) => {
    const cases = ['gold', 'silver'].map((level) => ({
      port: level,
      title: level,
      rule: rule(['person.level', '=', level]),
    }))
    await on(
      'Levels',
      drawGraph(
        { start: ['personAdded'], s: ['switch', { cases }], g: mail('gold'), v: mail('silver'), e: mail('else') },
        ['start > s', 's.gold > g', 's.silver > v', 's.else > e'],
      ),
    )
    for (const level of ['gold', 'silver', 'bronze']) await add({ email: `${level}@example.com`, fields: { level } })
    await runDue()
    expect((await sent()).map((line) => line.slice(10)).sort()).toEqual([
      'bronze@example.com: else',
      'gold@example.com: gold',
      'silver@example.com: silver',
    ])
  }))

test('splits by percentage, the same person always to the same side, with the result of each side', () =>
  inBusiness(async ({ api, on, add, record, runDue, passMs, sent }) => {
    const graph = drawGraph(
      {
        start: ['tagChanged', { tag: 'go' }],
        s: [
          'split',
          {
            shares: [
              { port: 'a', percent: 50 },
              { port: 'b', percent: 50 },
            ],
          },
        ],
        a: mail('A'),
        b: mail('B'),
      },
      ['start > s', 's.a > a', 's.b > b'],
      { reenter: 'always' },
    )
    const workflow = await on('Split', graph)
    const ids: string[] = []
    for (let n = 0; n < 20; n++) ids.push(await add({ email: `p${n}@example.com` }))
    for (const tags of [['go'], [], ['go']])
      for (const id of ids) {
        await api.people.change({ id, change: { tags } })
        await runDue()
      }
    const sides = Map.groupBy(
      (await sent()).map((line) => line.slice(10).split(': ')),
      ([person]) => person ?? '',
    )
    expect([...sides.values()].filter((both) => both.length !== 2 || both[0]?.[1] !== both[1]?.[1])).toEqual([])
    await passMs(1000)
    await record('payment', [ids[0] ?? ''], { state: 'paid', set: { amount: '90' } })
    const { ways, note } = await api.results.split({ workflow, node: 's' })
    expect(ways.reduce((sum, { people }) => sum + people, 0)).toBe(20)
    expect(ways.reduce((sum, { paid }) => sum + paid, 0)).toBe(1)
    expect(note).toMatch(/too early|more people/i)
  }))
