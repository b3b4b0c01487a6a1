import { expect, test } from 'vitest'
import { hourMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { startTwilioServer } from '../testing/standIns/twilioServer.ts'
import { startWhatsappServer } from '../testing/standIns/whatsappServer.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const template = {
  ...{ kind: 'template', template: 'welcome', language: 'en_GB' },
  parameters: ['{{ person.firstName }}', 'Monday\n9:00'],
}
const graph = drawGraph(
  {
    s: ['manual'],
    hello: ['whatsapp', template],
    w: ['wait', { hours: 2 }],
    text: ['whatsapp', { text: 'Still there, {{ person.firstName }}?' }],
    call: ['createTask', { title: 'Call' }],
  },
  ['s > hello > w > text', 'text.failed > call'],
)
const add = ({ api }: TestEngine, more: object = {}) => api.people.add({ ...maya, phone: '07700 900123', ...more })
const said = async ({ api }: TestEngine) =>
  (await api.messages.list({ show: 'all', limit: 10 })).messages
    .filter(({ channel, direction }) => channel === 'whatsapp' && direction === 'out')
    .map(({ subject, body, state, test }) => ({ subject, body, state, test }))
    .reverse()

/** The workflow, on; somebody in it who answers by WhatsApp after so many hours, or not at all. */
async function walk(t: TestEngine, answersAfterHours: number | null) {
  const { id: workflow } = await t.api.workflows.create({ name: 'W', graph })
  await t.api.workflows.turnOn({ id: workflow })
  const { id } = await add(t)
  if (answersAfterHours !== null && answersAfterHours < 0) {
    await t.api.people.replied({ id, text: 'Hi', channel: 'whatsapp' })
    await t.passMs(-answersAfterHours * hourMs)
  }
  await t.api.campaigns.start({ workflow, people: 'all' })
  await t.runDue()
  if (answersAfterHours !== null && answersAfterHours >= 0) {
    await t.passMs(answersAfterHours * hourMs)
    await t.api.people.replied({ id, text: 'Yes', channel: 'whatsapp' })
  }
  await t.passMs(3 * hourMs)
  const [run] = (await t.api.people.get({ id })).runs
  const { events } = await t.api.runs.line({ runId: run?.runId ?? 0 })
  const why = events.filter(({ node }) => node === 'text').map(({ reason }) => reason)
  return { why: why.find((reason) => reason !== null) ?? null, tasks: (await t.api.engine.today()).tasks.length }
}
const cloud = (baseUrl: string) => ({
  ...{ kind: 'whatsapp' as const, name: '', phoneNumberId: '1234567890', token: 'token', from: '', baseUrl },
  ...{ version: 'v26.0', perMinute: null },
})
const outside = 'has not written on WhatsApp in the last 24 hours, so free text may not be sent; a template may'

test.each<[string, number | null, boolean]>([
  ['who never wrote', null, false],
  ['who wrote 20 hours before', -20, true],
  ['who wrote 22 hours before', -22, false],
  ['who answers the template', 1, true],
])('a text to somebody %s: sent is %s %s', async (_, answersAfterHours, isSent) => {
  const server = await startWhatsappServer({ templates: { welcome: 2 } })
  try {
    await withEngine(async (t) => {
      await t.api.connections.add(cloud(server.url))
      const { why, tasks } = await walk(t, answersAfterHours)
      expect({ why, tasks }).toEqual(isSent ? { why: null, tasks: 0 } : { why: outside, tasks: 1 })
      const fields = server.messages[0]?.template?.components[0]?.parameters.map(({ text }) => text)
      expect({ fields, texts: server.messages.map(({ text }) => text?.body) }).toEqual({
        fields: ['Maya', 'Monday 9:00'],
        texts: isSent ? [undefined, 'Still there, Maya?'] : [undefined],
      })
    })
  } finally {
    await server.close()
  }
})

test('WhatsApp goes by Twilio when that has a WhatsApp number, and SMS by the same account', async () => {
  const server = await startTwilioServer()
  try {
    await withEngine(async (t) => {
      await t.api.connections.add({
        ...{ kind: 'twilio', name: '', accountSid: 'AC1', authToken: 'token', from: 'MG1', whatsapp: '07700900001' },
        ...{ baseUrl: server.url, perMinute: null },
      })
      const both = drawGraph(
        { s: ['personAdded'], a: ['whatsapp', { ...template, template: 'HX1' }], b: ['sms', { text: 'Hi' }] },
        ['s > a > b'],
      )
      const { id } = await t.api.workflows.create({ name: 'W', graph: both })
      await t.api.workflows.turnOn({ id })
      await add(t)
      await t.runDue()
      expect(server.messages.map(({ sid: _, ...form }) => form)).toEqual([
        {
          ...{
            To: 'whatsapp:+447700900123',
            From: 'whatsapp:+447700900001',
            ContentSid: 'HX1',
            ValidityPeriod: '14400',
          },
          ContentVariables: '{"1":"Maya","2":"Monday 9:00"}',
        },
        { To: '+447700900123', MessagingServiceSid: 'MG1', Body: 'Hi', ValidityPeriod: '14400' },
      ])
    })
  } finally {
    await server.close()
  }
})

test('in the Test inbox the same rule holds, and an empty field keeps a template back', async () => {
  await withEngine(async (t) => {
    const { why } = await walk(t, null)
    expect({ why, said: await said(t) }).toEqual({
      why: outside,
      said: [{ subject: 'welcome (en_GB)', body: 'Maya\nMonday 9:00', state: 'accepted', test: true }],
    })
    const nameless = drawGraph({ s: ['personAdded'], a: ['whatsapp', template] }, ['s > a'])
    const { id } = await t.api.workflows.create({ name: 'Nameless', graph: nameless })
    await t.api.workflows.turnOn({ id })
    const person = await add(t, { firstName: '', email: 'tom@example.com' })
    await t.runDue()
    const [run] = (await t.api.people.get({ id: person.id })).runs
    const { events } = await t.api.runs.line({ runId: run?.runId ?? 0 })
    expect(events.map(({ reason }) => reason)).toContain('nothing to put into field 1 of the template')
  })
})

test('a Test says the same: a text three hours after the start is left out with the reason', async () => {
  await withEngine(async ({ api }) => {
    const people = new Blob(['first name,email,phone\nMaya,maya@example.com,07700 900123\n'])
    const { events, messages } = await api.simulate.run({
      graph,
      name: 'T',
      people,
      days: 2,
      seed: 1,
      start: '2027-03-01T09:00Z',
      ...{ records: [], whatIf: [], others: [] },
    })
    expect(messages.map(({ channel, to, subject }) => `${channel} ${to} ${subject}`)).toEqual([
      'whatsapp +447700900123 welcome (en_GB)',
    ])
    expect(events.find(({ node, reason }) => node === 'text' && reason)?.reason).toBe(outside)
  })
})

test('a text that had to wait for WhatsApp is asked again when it goes: by then it may be too late', async () => {
  const server = await startWhatsappServer()
  try {
    await withEngine(async (t) => {
      await t.api.connections.add(cloud(server.url))
      const text = drawGraph(
        { s: ['manual'], a: ['whatsapp', { text: 'Hi' }], call: ['createTask', { title: 'Call' }] },
        ['s > a', 'a.failed > call'],
      )
      const { id: workflow } = await t.api.workflows.create({ name: 'W', graph: text })
      await t.api.workflows.turnOn({ id: workflow })
      const { id } = await add(t)
      await t.api.people.replied({ id, text: 'Hi', channel: 'whatsapp' })
      server.refuse({ code: 130429, status: 429, headers: { 'retry-after': '86400' } })
      await t.api.campaigns.start({ workflow, people: 'all' })
      await t.runDue()
      server.refuse(undefined)
      await t.passMs(25 * hourMs)
      const [message] = (await t.api.messages.list({ show: 'all', limit: 10 })).messages
      expect({ state: message?.state, error: message?.error, kept: server.messages.length }).toEqual({
        ...{ state: 'skipped', error: outside, kept: 0 },
      })
      expect((await t.api.engine.today()).tasks).toHaveLength(1)
    })
  } finally {
    await server.close()
  }
})
