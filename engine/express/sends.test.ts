import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

test('sends email, SMS and WhatsApp, and what cannot be sent goes its own way', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await on(
      'All',
      drawGraph(
        {
          start: ['personAdded'],
          mail: ['email', { subject: 'Mail for {{ person.firstName }}', body: 'Hi' }],
          sms: ['sms', { text: 'SMS for {{ person.firstName }}' }],
          wa: ['whatsapp', { kind: 'template', template: 'hello', parameters: ['{{ person.firstName }}'] }],
          none: ['createTask', { title: 'No phone: {{ person.firstName }}' }],
        },
        ['start > mail > sms > wa', 'sms.failed > none'],
      ),
    )
    await add({ phone: '+447700900123' })
    await add({ firstName: 'Tom', email: 'tom@example.com' })
    await runDue()
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ channel, to }) => `${channel} ${to}`).sort()).toEqual([
      'email maya@example.com',
      'email tom@example.com',
      'sms +447700900123',
      'whatsapp +447700900123',
    ])
    expect((await api.engine.today()).tasks.map(({ title }) => title)).toEqual(['No phone: Tom'])
  }))

test('a WhatsApp text goes within 24 hours of what they wrote last, and is left out after', () =>
  inBusiness(async ({ api, on, add, runDue, passMs }) => {
    const graph = (days: number) =>
      drawGraph(
        {
          start: ['messageReceived'],
          wait: ['wait', { days, minutes: 1 }],
          wa: ['whatsapp', { kind: 'text', text: `After ${days} days` }],
          none: ['createTask', { title: `Too late after ${days}` }],
        },
        ['start > wait > wa', 'wa.failed > none'],
        { reenter: 'always' },
      )
    await on('Soon', graph(0))
    await add({ phone: '+447700900123' })
    await api.hooks.event({
      type: 'replied',
      person: 'maya@example.com',
      details: { channel: 'whatsapp', text: 'Hello' },
    })
    await runDue()
    await passMs(60_000)
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ body }) => body)).toContain('After 0 days')
    const late = await api.workflows.create({ name: 'Late', graph: graph(2) })
    expect(late.problems.map(({ node }) => node)).toEqual(['wa'])
    await expect(Promise.resolve().then(() => api.workflows.turnOn({ id: late.id }))).rejects.toThrow(/template/)
  }))

test('tells the team: in the app and by email', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await on(
      'Tell',
      drawGraph(
        {
          start: ['personAdded'],
          tell: ['notifyStaff', { text: '{{ person.firstName }} is here', email: 'boss@example.com' }],
        },
        ['start > tell'],
      ),
    )
    await add()
    await runDue()
    expect((await api.engine.today()).notices.map(({ text }) => text)).toEqual(['Maya is here'])
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ to, subject }) => `${to}: ${subject}`)).toEqual(['boss@example.com: Maya is here'])
  }))

test('personal fields have fallbacks, and dates are told in the time of the person', () =>
  inBusiness(async ({ api, on, add, record, runDue }) => {
    await on(
      'Booked',
      drawGraph(
        {
          start: ['recordChanged', { recordType: 'booking', to: 'booked' }],
          mail: [
            'email',
            {
              subject: "Hi {{ person.firstName | default: 'there' }}",
              body: '{{ record.title }}: {{ record.startsAt | day }}, {{ record.startsAt | time }}',
            },
          ],
        },
        ['start > mail'],
        { reenter: 'always' },
      ),
    )
    const people = [
      await add({ firstName: '' }),
      await add({ firstName: 'Aisha', email: 'aisha@example.com', timeZone: 'America/New_York' }),
    ]
    await record('booking', people, { title: 'Yoga', set: { startsAt: '2027-03-04T23:30:00Z' } })
    await runDue()
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ subject, body }) => `${subject}: ${body}`).sort()).toEqual([
      'Hi Aisha: Yoga: Thursday 4 March, 18:30',
      'Hi there: Yoga: Thursday 4 March, 23:30',
    ])
  }))

test('marketing asks for consent and an address, service does not; each channel has its own consent', () =>
  inBusiness(async ({ api, on, add, runDue, passMs, sent }) => {
    await api.settings.save({ postalAddress: '1 High Street' })
    for (const purpose of ['marketing', 'service'])
      await on(
        purpose,
        drawGraph(
          {
            start: ['manual'],
            wait: ['wait', { days: 1 }],
            mail: ['email', { subject: purpose, body: 'Hi', purpose }],
          },
          ['start > wait > mail'],
        ),
      )
    const id = await add()
    await api.people.consent({ id, channel: 'email', purpose: 'marketing', given: false, how: 'by phone' })
    for (const { id: workflow } of await api.workflows.list())
      await api.campaigns.start({ workflow, people: 'maya@example.com' })
    await runDue()
    await passMs(dayMs)
    expect((await sent()).map((line) => line.split(': ')[1])).toEqual(['service'])
  }))

test('a message that cannot wait goes in the quiet hours, an SMS still only by day', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    await on(
      'Night',
      drawGraph(
        {
          start: ['personAdded'],
          wait: ['wait', { hours: 13 }],
          now: ['email', { subject: 'Now', body: 'Hi', anyTime: true }],
          sms: ['sms', { text: 'SMS now', anyTime: true }],
          mail: ['email', { subject: 'Later', body: 'Hi' }],
        },
        ['start > wait > now > sms > mail'],
        { quietHours: { from: '20:00', to: '09:00' } },
      ),
    )
    await add({ phone: '+447700900123' })
    for (let hours = 0; hours < 36; hours++) await passMs(hourMs)
    expect((await sent()).map((line) => line.replace(/ (\S+@\S+|\+\d+):/, ''))).toEqual([
      'Mon 23:00 Now',
      'Tue 08:00 SMS now',
      'Tue 09:00 Later',
    ])
    expect((await api.workflows.list())[0]?.inside).toBe(0)
  }))

test('sends by the best channel a person has: WhatsApp within a day of their message, else SMS, else email', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await api.settings.save({ postalAddress: '1 High Street' })
    await on(
      'Best',
      drawGraph(
        {
          start: ['manual'],
          best: ['bestChannel', { subject: 'News', text: 'Hi {{ person.firstName }}', purpose: 'marketing' }],
          none: ['createTask', { title: 'Write a letter to {{ person.firstName }}' }],
        },
        ['start > best', 'best.failed > none'],
      ),
    )
    await add({ firstName: 'Wendy', email: 'wendy@example.com', phone: '+447700900101' })
    await api.hooks.event({
      type: 'replied',
      person: 'wendy@example.com',
      details: { channel: 'whatsapp', text: 'Hi' },
    })
    await add({ firstName: 'Sam', email: 'sam@example.com', phone: '+447700900102' })
    await add({ firstName: 'Mel', email: 'mel@example.com' })
    await add({ firstName: 'Nat', email: '' })
    const [workflow] = await api.workflows.list()
    await api.campaigns.start({ workflow: workflow?.id ?? '', people: 'all' })
    await runDue()
    const { messages } = await api.messages.list({ show: 'test', limit: 10 })
    expect(messages.map(({ channel, to, body }) => [channel, to, body.split('\n').at(-1)]).sort()).toEqual([
      ['email', 'mel@example.com', 'To get no more of these, answer with the word "unsubscribe".'],
      ['sms', '+447700900102', 'FitBox. Answer STOP to get no more.'],
      ['whatsapp', '+447700900101', 'Hi Wendy'],
    ])
    expect((await api.engine.today()).tasks.map(({ title }) => title)).toEqual(['Write a letter to Nat'])
  }))
