import { afterEach, expect, test } from 'vitest'
import { type HttpFault, type HttpReply, startHttpServer } from '../../testing/standIns/httpServer.ts'
import { type HttpSettings, openHttp } from './http.ts'

const nowMs = Date.UTC(2026, 10, 21, 9, 0)
const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function start(settings: HttpSettings = {}, reply: HttpReply = { status: 200, body: '{"x": 1}' }) {
  const server = await startHttpServer({ answer: () => reply, slowMs: 20 })
  const channel = openHttp({ timeoutMs: 2000, now: () => nowMs, ...settings })
  opened.push(server, channel)
  const ask = async (method: string, { to = `${server.url}/api?a=1`, body = 'Accept: text/plain\n\n' } = {}) => {
    const draft = { key: '12.m3x.maya', at: nowMs, from: '', to, subject: method, body, purpose: 'service' as const }
    const message = { key: draft.key, from: '', to, content: await channel.compose(draft) }
    return channel.send(message, () => Promise.resolve())
  }
  return { server, ask }
}

test('a request arrives as it was written, and its answer is what comes out', async () => {
  const { server, ask } = await start()
  const answer = await ask('POST', { body: 'Content-Type: application/json\nX-Two: a: b\n\n{"name":"Zoë"}\n\nend' })
  expect(answer).toEqual({ state: 'accepted', response: '200', output: { status: 200, body: { x: 1 } } })
  const [request] = server.requests
  expect(request).toMatchObject({
    ...{ method: 'POST', path: '/api?a=1', body: '{"name":"Zoë"}\n\nend' },
    headers: { 'content-type': 'application/json', 'x-two': 'a: b', 'idempotency-key': '12.m3x.maya' },
  })
})

test.each<[string, HttpReply, unknown]>([
  ['text', { status: 201, body: 'done' }, 'done'],
  ['nothing', { status: 204 }, ''],
  ['a list', { status: 200, body: '[1, 2]' }, [1, 2]],
  ['names that poison objects', { status: 200, body: '{"__proto__": {"a": 1}}' }, '{"__proto__": {"a": 1}}'],
])('an answer of %s', async (_, reply, body) => {
  const { ask } = await start({}, reply)
  expect(await ask('GET')).toMatchObject({ state: 'accepted', output: { status: reply.status, body } })
})

test('of a long answer the first 64 KB are kept', async () => {
  const { ask } = await start({}, { status: 200, body: 'é'.repeat(100_000) })
  const answer = await ask('GET')
  const { body } = 'output' in answer ? (answer.output as { body: string }) : { body: '' }
  expect(Buffer.byteLength(body)).toBe(64 * 1024)
})

test.each<[HttpFault, get: string, post: string, notBeforeMs?: number]>([
  ['hang', 'retry', 'unknown'],
  ['dropAfterBody', 'retry', 'unknown'],
  ['dropMidAnswer', 'accepted', 'accepted'],
  ['hugeBody', 'accepted', 'accepted'],
  ['slow', 'accepted', 'accepted'],
  [{ status: 429, headers: { 'retry-after': '60' } }, 'retry', 'retry', nowMs + 60_000],
  [{ status: 503 }, 'retry', 'retry'],
  [{ status: 504 }, 'retry', 'unknown'],
  [{ status: 302, headers: { location: 'http://127.0.0.1/' } }, 'failed', 'failed'],
  [{ status: 401 }, 'failed', 'failed'],
  [{ status: 404 }, 'failed', 'failed'],
])('%o is %s for GET and PUT, %s for POST and PATCH', async (fault, repeatable, once, notBeforeMs) => {
  const { server, ask } = await start()
  server.setFault(fault)
  const answers = await Promise.all(['GET', 'PUT', 'DELETE', 'POST', 'PATCH'].map((method) => ask(method)))
  expect(answers.map(({ state }) => state)).toEqual([repeatable, repeatable, repeatable, once, once])
  expect(server.requests).toHaveLength(5)
  if (notBeforeMs)
    expect(answers.map((answer) => 'notBeforeMs' in answer && answer.notBeforeMs)).toEqual(Array(5).fill(notBeforeMs))
})

test('a key goes to the hosts it is meant for, and to nobody else', async () => {
  const secret = { name: 'crm', header: 'Authorization', value: 'Bearer s3cret', hosts: ['127.0.0.1'] }
  const { server, ask } = await start({ secret })
  const good = await ask('GET')
  const other = await ask('GET', { to: `http://localhost:${server.port}/` })
  expect(good.state).toBe('accepted')
  expect(other).toEqual({
    state: 'failed',
    error: {
      sentence:
        'The key "crm" is not meant for localhost, so nothing was sent there. Add the host to the key, or correct the address.',
      details: expect.any(String),
      ofConnection: false,
    },
  })
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer s3cret'])
})

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://[::ffff:169.254.169.254]/',
  'not an address',
])('nothing goes to %s', async (to) => {
  const { ask } = await start()
  expect(await ask('POST', { to })).toMatchObject({ state: 'failed', error: { ofConnection: false } })
})

test('a header that cannot be sent is failed with what is wrong, not tried for days', async () => {
  const { server, ask } = await start()
  const answer = await ask('GET', { body: 'X-Name: Жук\n\n' })
  expect({ state: answer.state, calls: server.requests.length }).toEqual({ state: 'failed', calls: 0 })
})
