import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { greetOn, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const mayaMail = 'maya@example.com'

test('says who may enter again: never, after N days, once per record, always', () =>
  inBusiness(async ({ api, on, add, record, passMs, runDue }) => {
    const tagged = (settings: WorkflowSettings) => greetOn('tagChanged', { tag: 'go' }, settings)
    const ids = [
      await on('Never', tagged({ reenter: 'never' })),
      await on('After 5 days', tagged({ reenter: 'afterDays', reenterAfterDays: 5 })),
      await on('Always', tagged({ reenter: 'always' })),
      await on(
        'Once per record',
        greetOn('recordChanged', { recordType: 'booking', to: 'booked' }, { reenter: 'oncePerRecord' }),
      ),
    ]
    const id = await add()
    const yoga = await record('booking', [id])
    for (let round = 0; round < 4; round++) {
      await api.people.change({ id, change: { tags: [] } })
      await api.people.change({ id, change: { tags: ['go'] } })
      await api.records.change({ id: yoga, change: { state: 'cancelled' } })
      await api.records.change({ id: yoga, change: { state: 'booked' } })
      await runDue()
      await passMs(2 * dayMs)
    }
    await record('booking', [id])
    await runDue()
    const times = await Promise.all(
      ids.map(async (workflow) => (await api.statistics.workflow({ id: workflow })).started),
    )
    expect(times).toEqual([1, 2, 4, 2])
  }))

test('stops when they reply, book, pay or unsubscribe', () =>
  inBusiness(async ({ api, on, add, record, runDue, passMs, sent }) => {
    for (const type of ['replied', 'booked', 'paid', 'unsubscribed'])
      await on(
        type,
        drawGraph(
          { start: ['personAdded'], wait: ['wait', { days: 1 }], hello: mail(type) },
          ['start > wait > hello'],
          { stopOn: [type] },
        ),
      )
    const id = await add()
    await runDue()
    const inside = async () =>
      (await api.workflows.list())
        .filter((one) => one.inside > 0)
        .map(({ name }) => name)
        .sort()
    await api.people.replied({ id, text: '' })
    expect(await inside()).toEqual(['booked', 'paid', 'unsubscribed'])
    await record('booking', [id])
    expect(await inside()).toEqual(['paid', 'unsubscribed'])
    await record('payment', [id], { state: 'paid' })
    expect(await inside()).toEqual(['unsubscribed'])
    await api.people.unsubscribe({ id, how: 'by hand' })
    expect(await inside()).toEqual([])
    await passMs(2 * dayMs)
    expect(await sent()).toEqual([])
  }))

test('keeps quiet hours, sending days and holidays', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    await api.settings.save({ holidays: ['2027-03-08'] })
    const graph = drawGraph(
      { start: ['personAdded'], wait: ['wait', { days: 4, hours: 12 }], hello: mail('Hi') },
      ['start > wait > hello'],
      {
        quietHours: { from: '20:00', to: '08:00' },
        sendingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        skipHolidays: true,
      },
    )
    await on('Polite', graph)
    await add()
    for (let hours = 0; hours < 24 * 9; hours++) await passMs(hourMs)
    expect(await sent()).toEqual([`Tue 08:00 ${mayaMail}: Hi`])
  }))

const cappedPair = (whenCapped: 'wait' | 'skip') =>
  inBusiness(async ({ api, on, add, runDue, passMs, sent }) => {
    await api.settings.save({ messageCap: { count: 1, hours: 1 } })
    const news = await on(
      'News',
      drawGraph({ start: ['manual'], hello: mail('News') }, ['start > hello'], { priority: 0, whenCapped }),
    )
    const reminder = await on(
      'Reminder',
      drawGraph(
        { start: ['manual'], wait: ['wait', { minutes: 30 }], hello: mail('Reminder') },
        ['start > wait > hello'],
        { priority: 5 },
      ),
    )
    await add()
    await api.campaigns.start({ workflow: reminder, people: mayaMail })
    await runDue()
    await passMs(10 * minuteMs)
    await api.campaigns.start({ workflow: news, people: mayaMail })
    await runDue()
    const { sentence } = await api.runs.why({ person: mayaMail, workflow: 'News', step: 'hello' })
    for (let quarters = 0; quarters < 10; quarters++) await passMs(10 * minuteMs)
    expect(await sent()).toEqual(
      whenCapped === 'wait'
        ? [`Mon 09:30 ${mayaMail}: Reminder`, `Mon 10:30 ${mayaMail}: News`]
        : [`Mon 09:30 ${mayaMail}: Reminder`],
    )
    expect(sentence).toMatch(/they may get 1 message in an hour, and “Reminder” goes first: it has the higher priority/)
  })

test('two workflows want the same person in one hour under a cap of one: the higher priority goes, the other waits, and why says so', () =>
  cappedPair('wait'))

test('two workflows want the same person in one hour under a cap of one: the other is left out when it says so', () =>
  cappedPair('skip'))

test('the cap counts all workflows together, the later waits its turn', () =>
  inBusiness(async ({ api, on, add, runDue, passMs, sent }) => {
    await api.settings.save({ messageCap: { count: 2, hours: 24 } })
    for (const name of ['A', 'B', 'C'])
      await on(name, drawGraph({ start: ['personAdded'], hello: mail(name) }, ['start > hello']))
    await add()
    await runDue()
    expect(await sent()).toHaveLength(2)
    await passMs(23 * hourMs)
    expect(await sent()).toHaveLength(2)
    await passMs(hourMs)
    expect(await sent()).toHaveLength(3)
  }))

test('counts the time of the person, or of the business', () =>
  inBusiness(async ({ on, add, passMs, sent }) => {
    for (const timeZone of ['person', 'business'])
      await on(
        timeZone,
        drawGraph(
          {
            start: ['personAdded'],
            wait: ['waitUntil', { days: ['tuesday'], from: '09:00', to: '10:00' }],
            hello: mail(timeZone),
          },
          ['start > wait > hello'],
          { timeZone },
        ),
      )
    await add({ timeZone: 'America/New_York' })
    for (let hours = 0; hours < 48; hours++) await passMs(hourMs)
    expect(await sent()).toEqual([`Tue 09:00 ${mayaMail}: business`, `Tue 14:00 ${mayaMail}: person`])
  }))

const away = (whileAway: WorkflowSettings['whileAway']) =>
  drawGraph({ start: ['personAdded'], wait: ['wait', { days: 1 }], hello: mail('Hi') }, ['start > wait > hello'], {
    quietHours: { from: '20:00', to: '08:00' },
    ...(whileAway ? { whileAway } : {}),
  })

test('what was missed while off goes at the next good time, one after the other and never as a burst', () =>
  inBusiness(async ({ on, add, runDue, passMs, reopen, sent }) => {
    await on('Away', away('nextGoodTime'))
    for (let n = 0; n < 5; n++) await add({ email: `p${n}@example.com` })
    await runDue()
    await reopen()
    await passMs(3 * dayMs + 14 * hourMs)
    expect(await sent()).toEqual([])
    await passMs(9 * hourMs)
    expect(await sent()).toHaveLength(1)
    await passMs(1000)
    expect(await sent()).toHaveLength(2)
    for (let seconds = 0; seconds < 5; seconds++) await passMs(1000)
    expect(await sent()).toHaveLength(5)
  }))

test('what was missed while off is left out, or asks first, as the workflow says', () =>
  inBusiness(async ({ api, on, add, runDue, passMs, sent }) => {
    await on('Skip', away('skip'))
    const asks = await on('Ask', away('ask'))
    await add()
    await runDue()
    await passMs(2 * dayMs)
    expect(await sent()).toEqual([])
    expect((await api.runs.why({ person: mayaMail, workflow: 'Skip', step: 'hello' })).sentence).toMatch(
      /missed while Leadloom was off/,
    )
    expect((await api.runs.why({ person: mayaMail, workflow: asks })).sentence).toMatch(/Held until you decide/)
    const { messages } = await api.messages.list({ show: 'needsYou', limit: 10 })
    await api.messages.resolve({ id: messages[0]?.id ?? '', as: 'sendAgain' })
    await runDue()
    expect(await sent()).toEqual([`Wed 09:00 ${mayaMail}: Hi`])
  }))

test.each([
  ['an hour ahead', hourMs],
  ['a day ahead', dayMs],
  ['a year ahead', 365 * dayMs],
  ['an hour back', -hourMs],
  ['a day back', -dayMs],
  ['a year back', -365 * dayMs],
])('a clock that jumps %s sends nothing early, nothing twice, nothing as a burst', (_name, jumpMs) =>
  inBusiness(async ({ on, add, runDue, passMs, now, sent }) => {
    await on(
      'Drip',
      drawGraph(
        {
          start: ['personAdded'],
          one: mail('1'),
          w1: ['wait', { days: 1 }],
          two: mail('2'),
          w2: ['wait', { days: 1 }],
          three: mail('3'),
        },
        ['start > one > w1 > two > w2 > three'],
      ),
    )
    for (let n = 0; n < 3; n++) await add({ email: `p${n}@example.com` })
    await runDue()
    const before = now()
    const counts: number[] = []
    await passMs(jumpMs)
    counts.push((await sent()).length)
    if (jumpMs < 0) expect(counts).toEqual([3])
    else if (jumpMs > dayMs) expect(counts).toEqual([4])
    // Back to the right time, as a computer does that asks a time server.
    await passMs(before - now() + 30 * hourMs)
    for (let hours = 0; hours < 24 * 3; hours++) await passMs(hourMs)
    const all = (await sent()).map((line) => line.replace(/^\S+ \S+ /, ''))
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(jumpMs > 2 * dayMs ? 4 : 9)
  }),
)
