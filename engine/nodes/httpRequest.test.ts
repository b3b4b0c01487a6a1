import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { startHttpServer } from '../testing/standIns/httpServer.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

type Server = Awaited<ReturnType<typeof startHttpServer>>
const ask = (server: Server, config: object = {}) =>
  drawGraph(
    {
      s: ['personAdded'],
      ask: ['httpRequest', { url: `${server.url}/plans?for={{ person.email | url_encode }}`, ...config }],
      k: ['createTask', { title: 'Plan {{ steps.ask.body.plan.name }} ({{ steps.ask.status }})' }],
    },
    ['s > ask > k'],
  )

/** An engine beside a server that answers with a plan. */
async function asking<T>(use: (t: TestEngine, server: Server) => Promise<T>): Promise<T> {
  const reply = { status: 200, body: '{"plan": {"name": "Gold"}}' }
  const server = await startHttpServer({ answer: () => reply })
  try {
    return await withEngine((t) => use(t, server))
  } finally {
    await server.close()
  }
}
async function turnOn(t: TestEngine, graph: ReturnType<typeof ask>) {
  const { id } = await t.api.workflows.create({ name: 'W', graph })
  await t.api.workflows.turnOn({ id })
  await t.api.people.add(maya)
  await t.runDue()
}
const tasks = async ({ api }: TestEngine) => (await api.engine.today()).tasks.map(({ title }) => title)
const key = (hosts: string[]) => ({ kind: 'http' as const, name: 'crm', header: 'X-Api-Key', value: 's3cret', hosts })

test('the answer of a request is there for later texts', async () => {
  await asking(async (t, server) => {
    await t.api.connections.add(key(['127.0.0.1']))
    await turnOn(t, ask(server, { method: 'POST', body: '{"name": "{{ person.firstName }}"}', connection: 'crm' }))
    expect(await tasks(t)).toEqual(['Plan Gold (200)'])
    const [request] = server.requests
    expect({ path: request?.path, body: request?.body }).toEqual({
      path: '/plans?for=maya%40example.com',
      body: '{"name": "Maya"}',
    })
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json', 'x-api-key': 's3cret' })
    expect(request?.headers['idempotency-key']).toMatch(/^\d+\./)
  })
})

test('a request without a key goes without one, also when there are keys', async () => {
  await asking(async (t, server) => {
    await t.api.connections.add(key(['127.0.0.1']))
    await turnOn(t, ask(server))
    expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([undefined])
    expect(await tasks(t)).toEqual(['Plan Gold (200)'])
  })
})

test('a key that is not here is a problem before the workflow is turned on', async () => {
  await asking(async (t, server) => {
    const { id } = await t.api.workflows.create({ name: 'W', graph: ask(server, { connection: 'other' }) })
    await expect(Promise.resolve().then(() => t.api.workflows.turnOn({ id }))).rejects.toThrow(
      'The key of this step is not here',
    )
  })
})

test.each([
  ['GET', 'goOn', { calls: 2, state: 'accepted' }],
  ['POST', 'goOn', { calls: 1, state: 'unknown' }],
  ['POST', 'sendAgain', { calls: 2, state: 'accepted' }],
])('%s that was not answered, with %s', async (method, inDoubt, expected) => {
  await asking(async (t, server) => {
    server.setFault('dropAfterBody')
    await turnOn(t, ask(server, { method, inDoubt }))
    server.setFault(undefined)
    await t.passMs(minuteMs)
    await t.passMs(dayMs)
    const { messages } = await t.api.messages.list({ show: 'all', limit: 10 })
    expect({ calls: server.requests.length, state: messages[0]?.state }).toEqual(expected)
    const keys = new Set(server.requests.map(({ headers }) => headers['idempotency-key']))
    expect(keys.size).toBe(1)
  })
})

test('in a Test nothing is asked, and the answer is empty', async () => {
  await asking(async ({ api }, server) => {
    const people = new Blob(['email\nmaya@example.com\n'])
    const { messages } = await api.simulate.run({
      ...{ graph: ask(server, { method: 'PUT' }), name: 'T', people, days: 1, seed: 1, start: '2027-03-01T09:00Z' },
      ...{ records: [], whatIf: [], others: [] },
    })
    expect(messages.map(({ channel, to, subject }) => ({ channel, to, subject }))).toEqual([
      { channel: 'http', to: `${server.url}/plans?for=maya%40example.com`, subject: 'PUT' },
    ])
    expect(server.requests).toEqual([])
  })
})
