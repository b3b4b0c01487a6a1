import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { inRealBusiness, printMinute, type RealBusiness } from '../testing/realBusiness.ts'

/** "Name + blank + people + steps": an email, two days and three hours later an SMS, then a task and a webhook. */
const springWeeks = (url: string) =>
  drawGraph(
    {
      start: ['manual'],
      mail: [
        'email',
        { subject: 'Spring weeks, {{ person.firstName }}', body: 'Hi {{ person.firstName }}', purpose: 'marketing' },
      ],
      two: ['wait', { days: 2, hours: 3 }],
      text: ['sms', { text: 'Still two places, {{ person.firstName }}.', purpose: 'marketing' }],
      one: ['wait', { days: 1 }],
      call: ['createTask', { title: 'Call {{ person.firstName }}' }],
      hook: ['webhook', { url: `${url}/hook`, event: 'campaign.done' }],
    },
    ['start > mail > two > text > one > call > hook'],
    {
      ...{ quietHours: { from: '20:00', to: '08:00' }, stopOn: ['replied', 'unsubscribed'] },
      goal: { on: 'paid', name: 'Bought', value: 0 },
    },
  )

/** Maya, Tom, Ana and Leo, who has no phone, are in the segment Spring; somebody else is not. */
async function people({ api, add }: RealBusiness) {
  const rule = { combinator: 'and', rules: [{ field: 'person.tags', operator: 'contains', value: 'spring' }] } as const
  await api.segments.save({ name: 'Spring', rule: { ...rule, rules: [...rule.rules] } })
  const phones = { Maya: '+447700900121', Tom: '+447700900122', Ana: '+447700900123', Leo: '' }
  for (const [firstName, phone] of Object.entries(phones))
    await add({ firstName, phone, email: `${firstName.toLowerCase()}@example.com`, tags: ['spring'] })
  await add({ firstName: 'Other', email: 'other@example.com' })
  return async (name: string) => (await api.people.find({ person: `${name}@example.com` })).id
}

/** What the calendar shows of a time: "Fri 5 Mar 13:00 message Maya: Spring weeks". */
const calendar = async ({ api }: RealBusiness, from: string, to: string) =>
  (await api.calendar.list({ from, to, forecast: true })).items.map(
    ({ at, kind, title, person }) =>
      `${printMinute(Date.parse(at))} ${kind} ${[person, title.split('\n')[0]].filter(Boolean).join(': ')}`,
  )

test('a blank campaign is let in at its pace, paused, resumed and completed, with its progress and its return', () =>
  inRealBusiness(async (business) => {
    const { api, on, until, got, web, reopen, tasks, record } = business
    const idOf = await people(business)
    const workflow = await on('Spring weeks', springWeeks(web.url))
    const started = await api.campaigns.start({
      ...{ workflow, people: 'all', segment: 'Spring', name: 'Spring', at: '2027-03-03T10:00', perHour: 60, cost: 20 },
    })
    const id = started.campaign
    const show = async () => {
      const { state, persons, pending, progress } = await api.campaigns.get({ id, limit: 100, offset: 0 })
      return {
        ...{ state, inside: progress.inside, done: progress.done, stopped: progress.stopped },
        persons: persons.map(({ person, state, progress }) =>
          [person, state, `${progress.done}/${progress.of}`].join(' '),
        ),
        pending: pending.map(({ at, person, step }) => `${printMinute(Date.parse(at))} ${person} ${step}`),
      }
    }
    expect(await show()).toMatchObject({ state: 'scheduled', inside: 0, pending: [] })
    expect(await calendar(business, '2027-03-03', '2027-03-03')).toContain('Wed 3 Mar 10:00 campaign Spring')
    await until('2027-03-03T12:00')
    expect(got()).toEqual([
      'Wed 3 Mar 10:00 email maya@example.com: Spring weeks, Maya',
      'Wed 3 Mar 10:01 email tom@example.com: Spring weeks, Tom',
      'Wed 3 Mar 10:02 email ana@example.com: Spring weeks, Ana',
      'Wed 3 Mar 10:03 email leo@example.com: Spring weeks, Leo',
    ])
    const next = '“Still two places, First name.”'
    expect(await show()).toEqual({
      ...{ state: 'active', inside: 4, done: 0, stopped: 0 },
      persons: ['maya', 'tom', 'ana', 'leo'].map((name) => `${name}@example.com inside 2/7`),
      pending: ['maya', 'tom', 'ana', 'leo'].map((name, n) => `Fri 5 Mar 13:0${n} ${name}@example.com ${next}`),
    })
    expect(await calendar(business, '2027-03-05', '2027-03-05')).toEqual([
      'Fri 5 Mar 13:00 message Maya: Still two places, Maya.',
      'Fri 5 Mar 13:01 message Tom: Still two places, Tom.',
      'Fri 5 Mar 13:02 message Ana: Still two places, Ana.',
      `Fri 5 Mar 13:03 step Leo: ${next}`, // without a phone there is no message
    ])

    await api.campaigns.pause({ id })
    expect(() => api.campaigns.pause({ id })).toThrow(/“Spring” is paused, so there is nothing to pause/)
    await api.people.replied({ id: await idOf('tom'), text: 'No, thanks' })
    await until('2027-03-08T23:00')
    await reopen()
    expect([got(), (await show()).state]).toEqual([[], 'paused'])
    await api.campaigns.resume({ id })
    await until('2027-03-09T12:00')
    const stop = 'FitBox. Answer STOP to get no more.'
    expect(got()).toEqual([
      `Tue 9 Mar 08:00 sms +447700900121: Still two places, Maya.\n${stop}`, // not at night
      `Tue 9 Mar 08:00 sms +447700900123: Still two places, Ana.\n${stop}`,
    ])
    await record('payment', [await idOf('ana')], { state: 'paid', set: { amount: '90' } })
    await until('2027-03-20T12:00')
    expect(got()).toEqual([])
    expect(await tasks()).toEqual(['Wed 10 Mar 23:00 Call Leo', 'Thu 11 Mar 08:00 Call Maya'])
    const told = web.requests.map(({ body }) => JSON.parse(body))
    expect(told.map(({ type, data }) => [type, data.person.email, data.run.sent])).toEqual([
      ['campaign.done', 'leo@example.com', ['mail']],
      ['campaign.done', 'maya@example.com', ['mail', 'text']],
    ])
    expect(web.requests.every(({ headers }) => /^v1,\S{44}$/.test(String(headers['webhook-signature'])))).toBe(true)
    expect(await show()).toMatchObject({ state: 'completed', inside: 0, done: 3, stopped: 1, pending: [] })
    expect(await api.campaigns.stats({ id })).toEqual({
      ...{ id, name: 'Spring', state: 'completed', people: 4, started: 4, refused: 0, sent: 6 },
      ...{ replied: 1, booked: 0, paid: 1, conversions: { count: 1, value: 90 } },
      ...{ cost: 20, return: 70, returnPercent: 350, imports: [] },
    })
  }))

test('a cancelled campaign sends nothing more, and says why', () =>
  inRealBusiness(async (business) => {
    const { api, template, until, got, reopen } = business
    await people(business)
    const workflow = await template('product-launch')
    const { campaign: id } = await api.campaigns.start({ workflow, people: 'Spring', name: 'Launch', perHour: 2 })
    await until('2027-03-01T09:45')
    await api.campaigns.cancel({ id })
    await reopen()
    await until('2027-03-31T12:00')
    expect(got().map((line) => line.slice(0, 40))).toEqual([
      'Mon 1 Mar 09:00 email maya@example.com: ',
      'Mon 1 Mar 09:30 email tom@example.com: I',
    ])
    const { state, persons } = await api.campaigns.get({ id, limit: 10, offset: 0 })
    expect([state, ...persons.map(({ person, state, reason }) => `${person} ${state} ${reason}`)]).toEqual([
      'cancelled',
      'maya@example.com stopped the campaign was cancelled',
      'tom@example.com stopped the campaign was cancelled',
      'ana@example.com waiting null',
      'leo@example.com waiting null',
    ])
    expect(() => api.campaigns.resume({ id })).toThrow(/“Launch” is cancelled, so it can’t go on/)
  }))

const gallery = [
  ...['lead-nurture-7-days', 'lead-nurture-30-days', 'customer-onboarding', 'weekly-check-in', 're-engagement'],
  'product-launch',
]

test('each template of the gallery runs as a campaign, and the calendar foretold every message of it', () =>
  inRealBusiness(async (business) => {
    const { api, add, template, until, got } = business
    const { templates } = await api.templates.list()
    expect(templates.map(({ id }) => id)).toEqual(expect.arrayContaining(gallery))
    for (const id of gallery)
      await add({ firstName: id, email: `${id}@example.com`, status: id.startsWith('week') ? 'customer' : 'new' })
    for (const id of gallery) {
      const started = await api.campaigns.start({ workflow: await template(id), people: `${id}@example.com` })
      expect(started).toMatchObject({ started: 1, refused: [] })
    }
    await until('2027-03-01T09:00')
    const weeks = ['03-01 03-07', '03-08 03-14', '03-15 03-21', '03-22 03-28', '03-29 04-04']
    const foretold: string[] = []
    for (const week of weeks) {
      const [from, to] = week.split(' ')
      foretold.push(...(await calendar(business, `2027-${from}`, `2027-${to}`)))
    }
    // Week after week is the month, and the month is in the year.
    const month = await calendar(business, '2027-03-01', '2027-03-31')
    expect(month).toEqual(foretold.filter((line) => !line.includes(' Apr ')))
    expect(await calendar(business, '2027-01-01', '2027-12-31')).toEqual(expect.arrayContaining(month))
    expect((await api.calendar.list({ from: '2027-01-01', to: '2027-12-31', forecast: true })).notes).toEqual([
      'Forecasts go 60 days ahead. What comes later is not in here yet.',
    ])

    await until('2027-04-04T23:59')
    const messages = got().map((line) => line.replace(/ email (.*?)@example\.com:/, ' message $1:'))
    expect(messages).toHaveLength(23)
    expect(messages.sort()).toEqual(foretold.filter((line) => line.includes(' message ')).sort())
    const { campaigns } = await api.campaigns.list()
    expect(campaigns.map(({ state, progress }) => `${state} ${progress.done}/${progress.people}`)).toEqual(
      gallery.map(() => 'completed 1/1'),
    )
  }))
