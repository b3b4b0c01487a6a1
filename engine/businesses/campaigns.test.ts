import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { inRealBusiness } from '../testing/realBusiness.ts'

test('a', () =>
  inRealBusiness(async ({ api, add, on, until, got, web, reopen, tasks, record }) => {
    console.log((await api.templates.list()).templates.map(({ id }) => id))
    await api.segments.save({ name: 'Spring', rule: { combinator: 'and', rules: [{ field: 'person.tags', operator: 'contains', value: 'spring' }] } })
    for (const name of ['Maya', 'Tom', 'Ana', 'Leo'])
      await add({ firstName: name, email: `${name.toLowerCase()}@example.com`, phone: name === 'Leo' ? '' : `+44770090012${name.length}`, tags: ['spring'] })
    await add({ firstName: 'Other', email: 'other@example.com' })
    const workflow = await on(
      'Spring weeks',
      drawGraph(
        {
          start: ['manual'],
          mail: ['email', { subject: 'Spring weeks, {{ person.firstName }}', body: 'Hi {{ person.firstName }}', purpose: 'marketing' }],
          two: ['wait', { days: 2, hours: 3 }],
          text: ['sms', { text: 'Still two places, {{ person.firstName }}.', purpose: 'marketing' }],
          one: ['wait', { days: 1 }],
          call: ['createTask', { title: 'Call {{ person.firstName }}' }],
          hook: ['webhook', { url: `${web.url}/hook`, event: 'campaign.done' }],
        },
        ['start > mail > two > text > one > call > hook'],
        { quietHours: { from: '20:00', to: '08:00' }, stopOn: ['replied', 'unsubscribed'] , goal: { on: 'paid', name: 'Bought', value: 0 }},
      ),
    )
    const { campaign: id } = await api.campaigns.start({ workflow, people: 'all', segment: 'Spring', name: 'Spring', at: '2027-03-03T10:00', perHour: 60, cost: 20 })
    console.log((await api.campaigns.list()).campaigns)
    await until('2027-03-03T12:00')
    console.log(got())
    const show = async () => {
      const { persons, pending, progress, state } = await api.campaigns.get({ id, limit: 100, offset: 0 })
      console.log(JSON.stringify([state, progress, persons.map(({ person, state, step, dueAt, reason }) => [person, state, step, dueAt, reason]), pending]))
    }
    await show()
    const cal = async (from: string, to: string) => (await api.calendar.list({ from, to, forecast: true })).items.map(({ at, kind, title, person, forecast }) => [at.slice(5, 16), kind, title, person, forecast].join(' '))
    console.log(await cal('2027-03-01', '2027-03-07'), await cal('2027-03-08', '2027-03-14'), (await cal('2027-03-01', '2027-03-31')).length, (await cal('2027-01-01', '2027-12-31')).length)
    await api.campaigns.pause({ id })
    await api.people.replied({ id: (await api.people.find({ person: 'tom@example.com' })).id, text: 'no' })
    await until('2027-03-08T23:00')
    await reopen()
    console.log(got())
    await show()
    await api.campaigns.resume({ id })
    await until('2027-03-09T12:00')
    console.log(got())
    await show()
    await record('payment', [(await api.people.find({ person: 'ana@example.com' })).id], { state: 'paid', set: { amount: '90' } })
    await until('2027-03-20T12:00')
    console.log(got(), await tasks(), web.requests)
    await show()
    console.log(await api.campaigns.stats({ id }))
    expect(1).toBe(1)
  }))
