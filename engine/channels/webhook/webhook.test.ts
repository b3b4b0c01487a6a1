import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test } from 'vitest'
import { type HttpFault, startHttpServer } from '../../testing/standIns/httpServer.ts'
import { openWebhooks, type WebhookSettings } from './webhook.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const nowMs = Date.UTC(2026, 10, 21, 9, 0)
const body = '{"type":"lead.updated","data":{"name":"Zoë"}}'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function start(fault?: HttpFault, settings: Partial<WebhookSettings> = {}) {
  const server = await startHttpServer({ fault, slowMs: 20 })
  const channel = openWebhooks({
    secret: () => secret,
    allowPrivate: false,
    timeoutMs: 2000,
    now: () => nowMs,
    ...settings,
  })
  opened.push(server, channel)
  const draft = {
    key: '12.m3x.maya',
    at: nowMs,
    from: '',
    to: `${server.url}/hook`,
    subject: 'lead.updated',
    body,
    purpose: 'service',
  } as const
  const message = { key: draft.key, from: draft.from, to: draft.to, content: await channel.compose(draft) }
  return { server, channel, message }
}
const atOnce = () => Promise.resolve()

test('a webhook arrives as it was written, signed', async () => {
  const now = Date.now()
  const { server, channel, message } = await start(undefined, { now: () => now })
  expect(await channel.send(message, atOnce)).toEqual({ state: 'accepted', response: '200' })
  const [request] = server.requests
  expect(request).toMatchObject({
    method: 'POST',
    path: '/hook',
    body,
    headers: { 'content-type': 'application/json', 'webhook-id': '12.m3x.maya' },
  })
  const headers = Object.fromEntries(
    Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  )
  expect(new Webhook(secret).verify(request?.body ?? '', headers)).toEqual(JSON.parse(body))
})

test('a second try has the same id and body, and a fresh time', async () => {
  const clock = { at: nowMs }
  const { server, channel, message } = await start({ status: 503 }, { now: () => clock.at })
  await channel.send(message, atOnce)
  clock.at += 60_000
  server.setFault(undefined)
  await channel.send(message, atOnce)
  expect(
    server.requests.map(({ headers, body }) => [headers['webhook-id'], headers['webhook-timestamp'], body]),
  ).toEqual([
    ['12.m3x.maya', String(nowMs / 1000), body],
    ['12.m3x.maya', String(nowMs / 1000 + 60), body],
  ])
})

const date = 'Sat, 21 Nov 2026 09:02:00 GMT'
test.each<{ fault: HttpFault; state: string; notBeforeMs?: number }>([
  { fault: { status: 201 }, state: 'accepted' },
  { fault: { status: 204 }, state: 'accepted' },
  { fault: 'slow', state: 'accepted' },
  { fault: 'hugeBody', state: 'accepted' },
  { fault: 'dropMidAnswer', state: 'accepted' },
  { fault: 'hangMidAnswer', state: 'accepted' },
  { fault: { status: 302, headers: { location: 'http://127.0.0.1/other' } }, state: 'failed' },
  { fault: { status: 308, headers: { location: '/other' } }, state: 'failed' },
  { fault: { status: 400, body: 'no' }, state: 'failed' },
  { fault: { status: 401 }, state: 'failed' },
  { fault: { status: 404 }, state: 'failed' },
  { fault: { status: 410 }, state: 'failed' },
  { fault: { status: 408 }, state: 'retry' },
  { fault: { status: 429 }, state: 'retry' },
  { fault: { status: 429, headers: { 'retry-after': '120' } }, state: 'retry', notBeforeMs: nowMs + 120_000 },
  { fault: { status: 429, headers: { 'retry-after': date } }, state: 'retry', notBeforeMs: nowMs + 120_000 },
  { fault: { status: 503, headers: { 'retry-after': '7' } }, state: 'retry', notBeforeMs: nowMs + 7_000 },
  { fault: { status: 503, headers: { 'retry-after': 'soon' } }, state: 'retry' },
  { fault: { status: 500 }, state: 'retry' },
  { fault: { status: 502 }, state: 'retry' },
  { fault: 'hang', state: 'retry' },
  { fault: 'dropAfterBody', state: 'retry' },
])('$fault is $state', async ({ fault, state, notBeforeMs }) => {
  const { server, channel, message } = await start(fault)
  const answer = await channel.send(message, atOnce)
  expect({ state: answer.state, notBeforeMs: 'notBeforeMs' in answer ? answer.notBeforeMs : undefined }).toEqual({
    state,
    notBeforeMs,
  })
  expect(server.requests.length).toBe(1)
})

test('nobody there is a retry', async () => {
  const { server, channel, message } = await start()
  await server.close()
  expect(await channel.send(message, atOnce)).toEqual({
    state: 'retry',
    error: {
      sentence: `127.0.0.1:${server.port} did not answer. We kept it and will try again.`,
      details: `connect ECONNREFUSED 127.0.0.1:${server.port}`,
      ofConnection: false,
    },
  })
})

test('a refusal is told with what the other side said', async () => {
  const { server, channel, message } = await start({ status: 404, body: 'no such hook' })
  expect(await channel.send(message, atOnce)).toEqual({
    state: 'failed',
    error: {
      sentence: `127.0.0.1:${server.port} refuses it (404). Check the address of the step.`,
      details: '404\nno such hook',
      ofConnection: false,
    },
  })
})

test('nothing leaves before it is announced, and nothing at all after a no', async () => {
  const { server, channel, message } = await start()
  const before: number[] = []
  await channel.send(message, async () => {
    before.push(server.requests.length)
  })
  const answer = await channel.send(message, async () => {
    throw new Error('the database is closed')
  })
  expect({ before, state: answer.state, received: server.requests.length }).toEqual({
    before: [0],
    state: 'retry',
    received: 1,
  })
})

test('closing ends what hangs', async () => {
  const { channel, message } = await start('hang', { timeoutMs: 60_000 })
  const hanging = channel.send(message, async () => void setImmediate(() => channel.close()))
  expect((await hanging).state).toBe('retry')
})

describe('where it may go', () => {
  test.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'javascript:alert(1)',
    'data:text/plain,x',
    'hook',
    '',
  ])('not to %j', async (to) => {
    const { channel, message } = await start()
    expect(await channel.send({ ...message, to }, atOnce)).toMatchObject({
      state: 'failed',
      error: { ofConnection: false },
    })
  })

  test('not to a name that leads into the local network', async () => {
    const { server, channel, message } = await start(undefined, {
      lookup: async () => [{ address: '10.0.0.5', family: 4 }],
    })
    expect(await channel.send({ ...message, to: `http://hook.example:${server.port}/` }, atOnce)).toMatchObject({
      state: 'failed',
      error: {
        sentence:
          'hook.example (10.0.0.5) is inside your local network, and Leadloom may only reach the internet and this computer. Use a public address.',
      },
    })
  })

  test('not to a name with one forbidden address among good ones', async () => {
    const addresses = [
      { address: '127.0.0.1', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ]
    const { server, channel, message } = await start(undefined, { allowPrivate: true, lookup: async () => addresses })
    const answer = await channel.send({ ...message, to: `http://hook.example:${server.port}/` }, atOnce)
    expect({ state: answer.state, received: server.requests.length }).toEqual({ state: 'failed', received: 0 })
  })

  test('to a name that leads to this computer', async () => {
    const { server, channel, message } = await start(undefined, {
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    const answer = await channel.send({ ...message, to: `http://n8n.example:${server.port}/` }, atOnce)
    expect({ state: answer.state, host: server.requests[0]?.headers.host }).toEqual({
      state: 'accepted',
      host: `n8n.example:${server.port}`,
    })
  })

  test('a name that changes its mind between two tries is checked each time', async () => {
    const answers = ['127.0.0.1', '169.254.169.254']
    const { server, channel, message } = await start(
      { status: 500, headers: { connection: 'close' } },
      {
        lookup: async () => [{ address: answers.shift() ?? '', family: 4 }],
      },
    )
    const to = `http://hook.example:${server.port}/`
    expect([
      (await channel.send({ ...message, to }, atOnce)).state,
      (await channel.send({ ...message, to }, atOnce)).state,
    ]).toEqual(['retry', 'failed'])
  })

  test('a name nobody knows is a retry: it may be the network', async () => {
    const lookup = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND hook.example'), { code: 'ENOTFOUND' })
    }
    const { channel, message } = await start(undefined, { lookup })
    expect((await channel.send({ ...message, to: 'http://hook.example/' }, atOnce)).state).toBe('retry')
  })
})
