import { describe, expect, test } from 'vitest'
import { hourMs, minuteMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { startTwilioServer } from '../testing/standIns/twilioServer.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const phone = '+447700900123'
const text = (config: object = {}) =>
  ['sms', { text: 'Hi {{ person.firstName }}', ...config }] as [string, Record<string, unknown>]
const welcome = (config: object = {}) =>
  drawGraph({ s: ['personAdded'], a: text(config), k: ['createTask', { title: 'Sent' }] }, ['s > a > k'])

type Server = Awaited<ReturnType<typeof startTwilioServer>>

/** An engine with an SMS account at the stand-in, and a workflow that is on. */
async function texting<T>(
  graph: ReturnType<typeof welcome>,
  use: (t: TestEngine, server: Server) => Promise<T>,
): Promise<T> {
  const server = await startTwilioServer()
  try {
    return await withEngine(async (t) => {
      await t.api.connections.add(account(server))
      const { id } = await t.api.workflows.create({ name: 'Welcome', graph })
      await t.api.workflows.turnOn({ id })
      return use(t, server)
    })
  } finally {
    await server.close()
  }
}
const account = ({ url }: Server, authToken = 'token') => ({
  ...{ kind: 'twilio' as const, name: '', accountSid: 'AC1', authToken, from: '+447700900000', whatsapp: '' },
  ...{ baseUrl: url, perMinute: null },
})
const add = ({ api }: TestEngine, more: object = {}) => api.people.add({ ...maya, phone: '07700 900123', ...more })
const listed = async ({ api }: TestEngine) =>
  (await api.messages.list({ show: 'all', limit: 100 })).messages.map(({ state, to, error }) => ({ state, to, error }))
const tasks = async ({ api }: TestEngine) => (await api.engine.today()).tasks.map(({ title }) => title)

test('a person added with a national number gets one SMS, and goes on', async () => {
  await texting(welcome(), async (t, server) => {
    await add(t)
    await t.runDue()
    await t.passMs(7 * 24 * hourMs)
    expect(server.messages.map(({ To, From, Body }) => ({ To, From, Body }))).toEqual([
      { To: phone, From: '+447700900000', Body: 'Hi Maya' },
    ])
    expect(await tasks(t)).toEqual(['Sent'])
  })
})

describe('what the fault of the service comes to', () => {
  test('a dropped line is a doubt that is shown and not repeated, also over a restart', async () => {
    await texting(welcome({ inDoubt: 'hold' }), async (t, server) => {
      server.setFault('dropAfterBody')
      await add(t)
      await t.runDue()
      server.setFault(undefined)
      await t.reopen()
      await t.passMs(7 * 24 * hourMs)
      expect((await listed(t)).map(({ state }) => state)).toEqual(['unknown'])
      expect({ kept: server.messages.length, tasks: await tasks(t) }).toEqual({ kept: 1, tasks: [] })
    })
  })

  test('429 waits as long as it says, then is accepted', async () => {
    await texting(welcome(), async (t, server) => {
      server.refuse({ code: 20429, status: 429, headers: { 'retry-after': '600' } })
      await add(t)
      await t.runDue()
      server.refuse(undefined)
      await t.passMs(5 * minuteMs)
      const early = server.messages.length
      await t.passMs(5 * minuteMs)
      expect({ early, kept: server.messages.length, listed: await listed(t) }).toEqual({
        ...{ early: 0, kept: 1 },
        listed: [{ state: 'accepted', to: phone, error: null }],
      })
    })
  })

  test('a phone that is off is tried twice, and no more', async () => {
    await texting(welcome(), async (t, server) => {
      server.refuse({ code: 30003 })
      await add(t)
      await t.runDue()
      await t.passMs(2 * hourMs)
      await t.passMs(2 * hourMs)
      expect((await listed(t)).map(({ state, error }) => ({ state, error }))).toEqual([
        { state: 'failed', error: `The phone of ${phone} is off or out of reach.` },
      ])
      expect(server.requests).toHaveLength(2)
    })
  })

  test('wrong keys are trouble of the connection, and nothing is lost when they are put right', async () => {
    await texting(welcome(), async (t, server) => {
      const [first] = await t.api.connections.list()
      await t.api.connections.remove({ id: first?.id ?? '' })
      const { id } = await t.api.connections.add(account(server, 'wrong'))
      await add(t)
      await t.runDue()
      const [inTrouble] = await t.api.connections.list()
      await t.api.connections.remove({ id })
      await t.api.connections.add(account(server))
      await t.passMs(10 * minuteMs)
      expect({ trouble: inTrouble?.trouble, kept: server.messages.length }).toEqual({
        trouble:
          'Twilio does not accept the account SID or the auth token. Correct them in the settings of this connection.',
        kept: 1,
      })
    })
  })
})

test('who answered STOP gets no SMS more, and leaves by "not sent"', async () => {
  const graph = drawGraph(
    { s: ['personAdded'], a: text(), b: text({ text: 'Again' }), call: ['createTask', { title: 'Call' }] },
    ['s > a', 'a.failed > b', 'b.failed > call'],
  )
  await texting(graph, async (t, server) => {
    server.refuse({ code: 21610 })
    const { id } = await add(t)
    await t.runDue()
    server.refuse(undefined)
    await t.passMs(hourMs)
    const [run] = (await t.api.people.get({ id })).runs
    const { events } = await t.api.runs.line({ runId: run?.runId ?? 0 })
    expect({ calls: server.requests.length, tasks: await tasks(t) }).toEqual({ calls: 1, tasks: ['Call'] })
    expect(events.find(({ node, reason }) => node === 'b' && reason)?.reason).toBe(
      'this address gets nothing more: they answered STOP',
    )
  })
})

test('without an SMS account messages are shown in the Test inbox; without a number the step is skipped', async () => {
  await withEngine(async (t) => {
    const { id } = await t.api.workflows.create({ name: 'W', graph: welcome({ purpose: 'marketing' }) })
    await t.api.workflows.turnOn({ id })
    await add(t)
    await t.api.people.add({ ...maya, email: 'tom@example.com' })
    await t.runDue()
    const { messages } = await t.api.messages.list({ show: 'test', limit: 10 })
    expect(messages.map(({ channel, to, body, via }) => ({ channel, to, body, via }))).toEqual([
      { channel: 'sms', to: phone, body: 'Hi Maya\nFitBox. Answer STOP to get no more.', via: null },
    ])
    expect(await tasks(t)).toEqual(['Sent', 'Sent'])
  })
})

test('an email step never goes by the SMS account', async () => {
  const graph = drawGraph({ s: ['personAdded'], a: ['email', { subject: 'Hi', body: 'Hi' }] }, ['s > a'])
  await texting(graph, async (t, server) => {
    await add(t)
    await t.runDue()
    const { messages } = await t.api.messages.list({ show: 'test', limit: 10 })
    expect([server.requests.length, messages.map(({ to }) => to)]).toEqual([0, ['maya@example.com']])
  })
})
