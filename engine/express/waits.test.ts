import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const subjects = (lines: string[]) => lines.map((line) => line.replace(' maya@example.com', ''))

test('waits days, hours and minutes, or business days', () =>
  inBusiness(async ({ on, add, passMs, runDue, sent }) => {
    const graph = (wait: Record<string, unknown>) =>
      drawGraph({ start: ['personAdded'], wait: ['wait', wait], hello: mail('Hi') }, ['start > wait > hello'])
    await on('Exact', graph({ days: 1, hours: 2, minutes: 30 }))
    await on('Business', graph({ businessDays: 5 }))
    await add()
    await runDue()
    for (let halfHours = 0; halfHours < 48 * 8; halfHours++) await passMs(hourMs / 2)
    expect(subjects(await sent())).toEqual(['Tue 11:30: Hi', 'Mon 09:00: Hi'])
  }))

test('waits until a weekday and time window in the time zone of the person', () =>
  inBusiness(async ({ on, add, passMs, sent }) => {
    await on(
      'Window',
      drawGraph(
        {
          start: ['personAdded'],
          wait: ['waitUntil', { days: ['wednesday'], from: '10:00', to: '12:00' }],
          hello: mail('Hi'),
        },
        ['start > wait > hello'],
      ),
    )
    await add({ timeZone: 'America/New_York' })
    for (let hours = 0; hours < 72; hours++) await passMs(hourMs)
    expect(subjects(await sent())).toEqual(['Wed 15:00: Hi'])
  }))

test('waits until a date of the person or record, and says what it does when it is missing or past', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    const workflow = await on(
      'Trial ends',
      drawGraph(
        {
          start: ['personAdded'],
          wait: [
            'waitForDate',
            { field: 'person.trialEnds', when: 'before', days: 2, at: '10:00', ifMissing: 'skip', ifPast: 'end' },
          ],
          soon: mail('Two days left'),
          none: mail('No date'),
        },
        ['start > wait > soon', 'wait.missed > none'],
      ),
    )
    await add({ fields: { trialEnds: '2027-03-07' } })
    await add({ firstName: 'Tom', email: 'tom@example.com' })
    await add({ firstName: 'Ana', email: 'ana@example.com', fields: { trialEnds: '2027-01-07' } })
    for (let hours = 0; hours < 24 * 7; hours++) await passMs(hourMs)
    expect(await sent()).toEqual(['Mon 10:00 tom@example.com: No date', 'Fri 10:00 maya@example.com: Two days left'])
    expect((await api.runs.why({ person: 'ana@example.com', workflow })).sentence).toMatch(/left “Trial ends”: .*past/)
  }))

const nameOf = (event: unknown) => (typeof event === 'string' ? event : (event as { event: string }).event)

const waiting = (events: unknown[]) => {
  const ways = [...events.map(nameOf), 'timeout']
  return drawGraph(
    {
      start: ['personAdded'],
      wait: ['waitForEvent', { events, limit: { days: 3 } }],
      ...Object.fromEntries(ways.map((way) => [way, mail(way)])),
    },
    ['start > wait', ...ways.map((way) => `wait.${way} > ${way}`)],
  )
}

test('waits for any of several things with a limit, each with its own way out', () =>
  inBusiness(async ({ api, on, add, record, passMs, runDue, sent }) => {
    await on(
      'Wait',
      waiting([
        'replied',
        'booked',
        'paid',
        'clicked',
        { event: 'tagAdded', match: { tag: 'vip' } },
        { event: 'personChanged', match: { field: 'status', to: 'customer' } },
      ]),
    )
    const people = new Map<string, string>()
    for (const name of ['replied', 'booked', 'paid', 'clicked', 'tag', 'status', 'nothing'])
      people.set(name, await add({ firstName: name, email: `${name}@example.com` }))
    const id = (name: string) => people.get(name) ?? ''
    await runDue()
    await passMs(dayMs)
    expect(await sent()).toEqual([])
    await api.people.replied({ id: id('replied'), text: 'Yes' })
    await record('booking', [id('booked')])
    await record('payment', [id('paid')], { state: 'paid' })
    await api.hooks.event({ type: 'clicked', person: 'clicked@example.com', details: {} })
    await api.people.change({ id: id('tag'), change: { tags: ['other'] } })
    await api.people.change({ id: id('tag'), change: { tags: ['other', 'vip'] } })
    await api.people.change({ id: id('status'), change: { status: 'contacted' } })
    await api.people.change({ id: id('status'), change: { status: 'customer' } })
    await runDue()
    await passMs(2 * dayMs)
    expect((await sent()).sort()).toEqual(
      [
        'Thu 09:00 nothing@example.com: timeout',
        'Tue 09:00 booked@example.com: booked',
        'Tue 09:00 clicked@example.com: clicked',
        'Tue 09:00 paid@example.com: paid',
        'Tue 09:00 replied@example.com: replied',
        'Tue 09:00 status@example.com: personChanged',
        'Tue 09:00 tag@example.com: tagAdded',
      ].sort(),
    )
  }))

test('what is waited for goes on from there, although the workflow stops when they reply', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    await on('Wait', { ...waiting(['replied']), settings: { stopOn: ['replied'] } })
    const id = await add()
    await runDue()
    await passMs(dayMs)
    await api.people.replied({ id, text: 'Yes' })
    await runDue()
    expect(subjects(await sent())).toEqual(['Tue 09:00: replied'])
  }))

test('what happens to one booking says nothing to a run about another', () =>
  inBusiness(async ({ api, on, add, record, passMs, runDue, sent }) => {
    await on(
      'Come?',
      drawGraph(
        {
          start: ['recordChanged', { recordType: 'booking', to: 'booked' }],
          wait: [
            'waitForEvent',
            {
              events: [{ event: 'recordChanged', match: { recordType: 'booking', to: 'attended' } }],
              limit: { days: 3 },
            },
          ],
          came: mail('{{ record.title }}: came'),
          not: mail('{{ record.title }}: did not come'),
        },
        ['start > wait', 'wait.recordChanged > came', 'wait.timeout > not'],
        { reenter: 'always' },
      ),
    )
    const id = await add()
    const yoga = await record('booking', [id], { title: 'Yoga' })
    await record('booking', [id], { title: 'Boxing' })
    await runDue()
    await api.records.change({ id: yoga, change: { state: 'attended' } })
    await runDue()
    await passMs(3 * dayMs)
    expect(subjects(await sent())).toEqual(['Mon 09:00: Yoga: came', 'Thu 09:00: Boxing: did not come'])
  }))
