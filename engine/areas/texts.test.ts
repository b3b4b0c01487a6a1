import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { startSmtpServer } from '../testing/standIns/smtpServer.ts'
import { startTwilioServer } from '../testing/standIns/twilioServer.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const welcome = {
  type: 'email',
  config: {
    subject: 'Welcome {{ person.firstName }}',
    body: 'Hi {{ person.firstName }}, see you at {{ business.name }}.',
  },
}

async function withMail<T>(use: (t: TestEngine, mail: Awaited<ReturnType<typeof startSmtpServer>>) => Promise<T>) {
  const mail = await startSmtpServer()
  try {
    return await withEngine(async (t) => {
      await t.api.connections.add({
        ...{ kind: undefined, from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: mail.port },
        ...{ secure: false, username: '', password: '', perMinute: null },
      })
      return use(t, mail)
    })
  } finally {
    await mail.close()
  }
}

/** All that is kept of people and of what happened to them. */
const kept = async ({ api }: TestEngine, id: string) => ({
  person: await api.people.get({ id }),
  timeline: await api.people.timeline({ id, limit: 100 }),
  messages: await api.messages.list({ show: 'all', limit: 100 }),
  today: await api.engine.today(),
})

test('a test message goes to the owner as somebody would get it, and nothing is noted about that person', async () => {
  await withMail(async (t, mail) => {
    const { id } = await t.api.people.add(maya)
    const before = await kept(t, id)
    expect(await t.api.texts.sendTest({ step: welcome, person: id })).toEqual({
      ...{ sent: false, needs: 'email', to: 'hello@fitbox.example', details: null },
      sentence: 'Say first which email address is yours: test messages go there.',
    })
    expect(mail.messages).toEqual([])
    const sent = {
      sent: true,
      needs: null,
      to: 'me@fitbox.example',
      sentence: 'Sent to me@fitbox.example by 127.0.0.1.',
    }
    expect(await t.api.texts.sendTest({ step: welcome, person: id, to: 'me@fitbox.example' })).toEqual({
      ...sent,
      details: null,
    })
    expect(mail.messages.map(({ to, subject, body }) => ({ to, subject, body }))).toEqual([
      { to: 'me@fitbox.example', subject: '[Test for Maya] Welcome Maya', body: 'Hi Maya, see you at FitBox.\n' },
    ])
    await t.runDue()
    expect(await kept(t, id)).toEqual(before)
    await t.reopen()
    expect(await t.api.texts.sendTest({ step: welcome, person: 'maya@example.com' })).toMatchObject(sent)
  })
})

test('no hour, wish or stop of the engine holds a test back', async () => {
  await withMail(async (t, mail) => {
    await t.api.settings.save({ postalAddress: '12 High Street', messageCap: { count: 1, hours: 24 } })
    const { id } = await t.api.people.add(maya)
    await t.api.people.unsubscribe({ id, how: 'by hand' })
    await t.api.engine.stopEverything()
    await t.passMs(14 * 3_600_000) // 23:00
    const step = { type: 'email', config: { ...welcome.config, purpose: 'marketing' } }
    for (let n = 0; n < 2; n++)
      expect((await t.api.texts.sendTest({ step, person: id, to: 'me@fitbox.example' })).sent).toBe(true)
    expect(mail.messages.map(({ body }) => body.includes('12 High Street') && body.includes('unsubscribe'))).toEqual([
      true,
      true,
    ])
  })
})

test('somebody invented can be given by what is known of them', async () => {
  await withMail(async (t, mail) => {
    const facts = { person: { firstName: '', name: '', email: '' }, business: { name: 'FitBox' } }
    const steps = { code: { code: 'ABC' } }
    const step = { type: 'email', config: { subject: 'Hi', body: '{{ steps.code.code }}' } }
    await t.api.texts.sendTest({ step, facts, steps, to: 'me@fitbox.example' })
    expect(mail.messages.map(({ subject, body }) => [subject, body])).toEqual([['[Test for somebody] Hi', 'ABC\n']])
  })
})

test('what keeps a test from leaving is said in a sentence, and promises no second try', async () => {
  await withMail(async (t, mail) => {
    const { id } = await t.api.people.add(maya)
    const send = (step: { type: string; config: Record<string, unknown> }, to?: string) =>
      t.api.texts.sendTest({ step, person: id, to })
    await expect(send(welcome, 'not an address')).rejects.toThrow('“not an address” is not an email address.')
    await expect(send(welcome, '0')).rejects.toThrow("isn't a full phone number")
    await expect(send({ type: 'email', config: { subject: '', body: 'Hi' } })).rejects.toThrow('Write a subject.')
    await expect(send({ type: 'wait', config: { days: 1 } })).rejects.toThrow('Only a step that writes to people')
    await expect(send({ type: 'email', config: { ...welcome.config, connection: 'gone' } })).rejects.toThrow(
      'is not here',
    )
    await expect(send({ type: 'sms', config: { text: 'Hi' } })).rejects.toThrow(
      'Nothing to send an SMS by is connected',
    )
    mail.setFault('busyAtData')
    expect(await send(welcome, 'me@fitbox.example')).toEqual({
      ...{ sent: false, needs: null, to: 'me@fitbox.example' },
      sentence: 'The mail server is busy and asks us to come back later.',
      details: 'Data command failed: 421 4.3.2 Service shutting down',
    })
  })
  await withEngine(async (t) => {
    await expect(t.api.texts.sendTest({ step: welcome, facts: {} })).rejects.toThrow(
      'No mail account is connected yet, so no test can leave. Connect one under Settings.',
    )
  })
})

test('an SMS goes to the own number, also at night', async () => {
  const twilio = await startTwilioServer()
  try {
    await withEngine(async (t) => {
      await t.api.connections.add({
        ...{ kind: 'twilio', name: '', accountSid: 'AC1', authToken: 'token', from: '+15005550006', whatsapp: '' },
        ...{ baseUrl: `http://127.0.0.1:${twilio.port}`, perMinute: null },
      })
      await t.passMs(14 * 3_600_000)
      const step = { type: 'sms', config: { text: 'Hi {{ person.firstName }}', purpose: 'marketing' } }
      const asked = { step, facts: { person: { firstName: 'Maya' } } }
      expect(await t.api.texts.sendTest(asked)).toMatchObject({ sent: false, needs: 'phone', to: '' })
      expect(await t.api.texts.sendTest({ ...asked, to: '07700 900123' })).toMatchObject({
        sent: true,
        sentence: 'Sent to +447700900123 by Twilio.',
      })
      const best = { type: 'bestChannel', config: { subject: 'Hello', text: 'Hi {{ person.firstName }}' } }
      await t.api.texts.sendTest({ ...asked, step: best })
      expect(twilio.messages.map(({ To, Body }) => [To, Body])).toEqual([
        ['+447700900123', 'Hi Maya\nFitBox. Answer STOP to get no more.'],
        ['+447700900123', 'Hi Maya'],
      ])
    })
  } finally {
    await twilio.close()
  }
})

test('people are given as texts see them, with those that a text has it hard with', async () => {
  await withEngine(async (t) => {
    const add = (change: object) => t.api.people.add({ ...maya, ...change })
    await add({ firstName: '', email: 'berg@example.com' })
    await add({ firstName: 'محمد', email: 'm@example.com' })
    await add({ firstName: 'Lena 🌻', email: '', phone: '+447700900001' })
    await add({
      firstName: 'Anna-Katharina',
      lastName: 'von Schwarzenberg',
      email: 'a@example.com',
      phone: '+447700900002',
    })
    for (let n = 0; n < 20; n++) {
      await t.passMs(1000)
      await add({ email: `m${n}@example.com`, phone: '+447700900003', fields: { level: 'gold' } })
    }
    const { people, total } = await t.api.texts.people({})
    expect(total).toBe(24)
    expect(people.slice(0, 20).map(({ trials }) => trials)).toEqual(Array(20).fill([]))
    expect(people.slice(20).map(({ name, trials }) => [name, trials])).toEqual([
      ['berg@example.com', ['noFirstName', 'noPhone']],
      ['Anna-Katharina von Schwarzenberg', ['longestName']],
      ['محمد', ['rightToLeft', 'noPhone']],
      ['Lena 🌻', ['emoji', 'noEmail']],
    ])
    expect(people[0]?.facts).toMatchObject({
      person: { firstName: 'Maya', email: 'm19@example.com', level: 'gold' },
      ...{ business: { name: 'FitBox' }, record: {}, zone: 'Europe/London' },
    })
  })
})

test('the latest record of a person stands in their texts, and an example where they have none', async () => {
  await withEngine(async (t) => {
    const { id } = await t.api.people.add(maya)
    await t.api.people.add({ ...maya, email: 'tom@example.com' })
    for (const [n, title] of ['Yoga', 'Boxing'].entries()) {
      await t.passMs(1000)
      await t.api.records.save({
        type: 'booking',
        key: `${n}`,
        title,
        people: [id],
        set: { startsAt: '2027-03-05 18:00' },
      })
    }
    const { people } = await t.api.texts.people({ recordType: 'booking', timeZone: 'business' })
    expect(people.map(({ facts }) => facts.record)).toMatchObject([
      { title: 'Example booking', startsAt: '2027-03-04T16:00:00.000Z' },
      { title: 'Boxing', startsAt: '2027-03-05T18:00:00.000Z' },
    ])
  })
})

test('how many lack a field is counted anew when anything changes, blank texts being nothing', async () => {
  await withEngine(async (t) => {
    const lacking = async (name: string) =>
      (await t.api.texts.fields({ recordType: 'booking' })).fields.find((field) => field.name === name)
    expect(await lacking('person.firstName')).toEqual({ name: 'person.firstName', lacking: 0, of: 0 })
    const { id } = await t.api.people.add({
      ...maya,
      firstName: '',
      tags: ['vip'],
      fields: { level: ' ', city: 'York' },
    })
    await t.api.people.add({ ...maya, email: 'tom@example.com', phone: '+447700900001' })
    expect(await lacking('person.firstName')).toEqual({ name: 'person.firstName', lacking: 1, of: 2 })
    expect((await lacking('person.name'))?.lacking).toBe(1)
    expect((await lacking('person.phone'))?.lacking).toBe(1)
    expect((await lacking('person.tags'))?.lacking).toBe(1)
    expect((await lacking('person.city'))?.lacking).toBe(1)
    expect(await lacking('person.level')).toBeUndefined()
    await t.api.people.change({ id, change: { firstName: 'Berg' } })
    expect((await lacking('person.firstName'))?.lacking).toBe(0)
    await t.api.records.save({ type: 'booking', key: 'a', title: 'Yoga', people: [id], set: { place: 'Gym' } })
    await t.api.records.save({ type: 'booking', key: 'b', title: 'Boxing', people: [id], set: { place: '' } })
    expect(await lacking('record.title')).toEqual({ name: 'record.title', lacking: 0, of: 2 })
    expect(await lacking('record.place')).toEqual({ name: 'record.place', lacking: 1, of: 2 })
  })
})

test('what would leave a hole is named before turning on, with the way to its field', async () => {
  await withEngine(async (t) => {
    await t.api.people.saveField({ name: 'level', title: 'VIP level', kind: 'text', choices: [] })
    await t.api.people.add({ ...maya, lastName: 'Okafor', fields: { level: 'gold' } })
    await t.api.people.add({ ...maya, firstName: '', lastName: 'Berg', email: 'berg@example.com' })
    const body =
      "{{ person.firstName }} {{ person.lastName }} {{ person.level | upcase }} {{ person.phone | default: '' }} {{ person.shoeSize }} {{ person.lastContactAt }}"
    const graph = drawGraph(
      {
        s: ['personAdded'],
        a: ['email', { subject: 'Hi {{ person.firstName }}', body }],
        b: ['createTask', { title: 'Call {{ person.phone }}' }],
      },
      ['s > a > b'],
    )
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    const plan = await t.api.workflows.plan({ id, startAll: false })
    const firstName = '1 of 2 people has no first name: write what stands there instead.'
    const level = '1 of 2 people has no VIP level: write what stands there instead.'
    const shoes = '2 of 2 people have no shoe size: write what stands there instead.'
    expect(plan.gaps).toEqual([
      { node: 'a', field: 'subject', name: 'person.firstName', message: firstName },
      { node: 'a', field: 'body', name: 'person.firstName', message: firstName },
      { node: 'a', field: 'body', name: 'person.level', message: level },
      { node: 'a', field: 'body', name: 'person.shoeSize', message: shoes },
    ])
    expect(plan.warnings).toEqual([firstName, level, shoes])
    expect(plan.problems).toEqual([])
  })
})
