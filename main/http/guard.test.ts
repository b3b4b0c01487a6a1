import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, letIn, openTestHost } from '../testing/testHost.ts'

let host: Awaited<ReturnType<typeof openTestHost>>
let cookie: string
beforeAll(async () => {
  host = await openTestHost()
  cookie = await letIn(host.link)
})
afterAll(() => host.closeAll())

type Headers = Record<string, string | string[]>
interface Case {
  name: string
  method?: string
  path?: string
  headers: Headers
  body?: string
  status: number
}

/** Written with PORT where the port goes. Every case has a valid cookie: what is refused, is refused all the same. */
const own = { Host: '127.0.0.1:PORT' }
const json = { 'Content-Type': 'application/json' }
const call = { method: 'POST', path: '/rpc/people/list', body: '{"json":{}}' }

const cases: Case[] = [
  // Whose name is it called by? (DNS rebinding)
  { name: 'its address', headers: own, status: 200 },
  { name: 'localhost', headers: { Host: 'localhost:PORT' }, status: 200 },
  { name: 'its address in IPv6', headers: { Host: '[::1]:PORT' }, status: 200 },
  { name: 'a rebinding name', headers: { Host: 'evil.example:PORT' }, status: 421 },
  { name: 'a rebinding name without port', headers: { Host: 'evil.example' }, status: 421 },
  { name: 'its address without port', headers: { Host: '127.0.0.1' }, status: 421 },
  { name: 'localhost without port', headers: { Host: 'localhost' }, status: 421 },
  { name: 'another port', headers: { Host: '127.0.0.1:1' }, status: 421 },
  { name: 'a name that begins like its own', headers: { Host: 'localhost.evil.example:PORT' }, status: 421 },
  { name: 'a name that begins like its address', headers: { Host: '127.0.0.1.evil.example:PORT' }, status: 421 },
  { name: 'a name that ends like its own', headers: { Host: 'evil-localhost:PORT' }, status: 421 },
  { name: 'a public name of loopback', headers: { Host: 'localtest.me:PORT' }, status: 421 },
  { name: 'another loopback address', headers: { Host: '127.0.0.2:PORT' }, status: 421 },
  { name: 'every address', headers: { Host: '0.0.0.0:PORT' }, status: 421 },
  { name: 'its address as one number', headers: { Host: '2130706433:PORT' }, status: 421 },
  { name: 'IPv4 within IPv6', headers: { Host: '[::ffff:127.0.0.1]:PORT' }, status: 421 },
  { name: 'a user before the address', headers: { Host: 'user@127.0.0.1:PORT' }, status: 421 },
  { name: 'a dot after the name', headers: { Host: 'localhost.:PORT' }, status: 421 },
  { name: 'upper case', headers: { Host: 'LOCALHOST:PORT' }, status: 421 },
  { name: 'a forwarding header', headers: { Host: 'evil.example', 'X-Forwarded-Host': '127.0.0.1:PORT' }, status: 421 },
  { name: 'the link page by another name', path: '/open?key=x', headers: { Host: 'evil.example:PORT' }, status: 421 },
  { name: 'a full address as path', path: 'http://evil.example/', headers: own, status: 400 },
  { name: 'a path that is another server', path: '//evil.example/x', headers: own, status: 400 },

  // Which page asks to change something?
  { name: 'our page', ...call, headers: { ...own, ...json, Origin: 'http://127.0.0.1:PORT' }, status: 200 },
  {
    name: 'our page by localhost',
    ...call,
    headers: { Host: 'localhost:PORT', ...json, Origin: 'http://localhost:PORT' },
    status: 200,
  },
  {
    name: 'our page, saying so twice',
    ...call,
    headers: { ...own, ...json, Origin: 'http://127.0.0.1:PORT', 'Sec-Fetch-Site': 'same-origin' },
    status: 200,
  },
  {
    name: 'our page, only by Sec-Fetch-Site',
    ...call,
    headers: { ...own, ...json, 'Sec-Fetch-Site': 'same-origin' },
    status: 200,
  },
  { name: 'a cookie that does not say where it is', ...call, headers: { ...own, ...json }, status: 401 },
  { name: 'a foreign page', ...call, headers: { ...own, ...json, Origin: 'http://evil.example' }, status: 403 },
  {
    name: 'a foreign page with TLS',
    ...call,
    headers: { ...own, ...json, Origin: 'https://127.0.0.1:PORT' },
    status: 403,
  },
  {
    name: 'another port of this computer',
    ...call,
    headers: { ...own, ...json, Origin: 'http://127.0.0.1:1' },
    status: 403,
  },
  {
    name: 'a port that begins like ours',
    ...call,
    headers: { ...own, ...json, Origin: 'http://127.0.0.1:PORT0' },
    status: 403,
  },
  {
    name: 'localhost for 127.0.0.1',
    ...call,
    headers: { ...own, ...json, Origin: 'http://localhost:PORT' },
    status: 403,
  },
  { name: 'a page without origin', ...call, headers: { ...own, ...json, Origin: 'null' }, status: 403 },
  {
    name: 'an origin that begins like ours',
    ...call,
    headers: { ...own, ...json, Origin: 'http://127.0.0.1:PORT.evil.example' },
    status: 403,
  },
  { name: 'an empty origin', ...call, headers: { ...own, ...json, Origin: '' }, status: 403 },
  { name: 'an extension', ...call, headers: { ...own, ...json, Origin: 'chrome-extension://abc' }, status: 403 },
  { name: 'a foreign site', ...call, headers: { ...own, ...json, 'Sec-Fetch-Site': 'cross-site' }, status: 403 },
  {
    name: 'the same site, so another port',
    ...call,
    headers: { ...own, ...json, 'Sec-Fetch-Site': 'same-site' },
    status: 403,
  },
  { name: 'no page at all', ...call, headers: { ...own, ...json, 'Sec-Fetch-Site': 'none' }, status: 403 },
  {
    name: 'our origin but a foreign site',
    ...call,
    headers: { ...own, ...json, Origin: 'http://127.0.0.1:PORT', 'Sec-Fetch-Site': 'cross-site' },
    status: 403,
  },
  {
    name: 'a REST change from a foreign page',
    method: 'DELETE',
    path: '/api/v1/people/1',
    headers: { ...own, Origin: 'http://evil.example' },
    status: 403,
  },
  {
    name: 'a link asked for by a browser',
    method: 'POST',
    path: '/open-link',
    headers: { ...own, Origin: 'http://127.0.0.1:PORT' },
    status: 404,
  },

  // Which page asks to read?
  {
    name: 'reading from our page',
    path: '/api/v1/status',
    headers: { ...own, 'Sec-Fetch-Site': 'same-origin' },
    status: 200,
  },
  {
    name: 'reading by typing the address',
    path: '/api/v1/status',
    headers: { ...own, 'Sec-Fetch-Site': 'none' },
    status: 200,
  },
  {
    name: 'reading from another port',
    path: '/api/v1/status',
    headers: { ...own, 'Sec-Fetch-Site': 'same-site' },
    status: 403,
  },
  {
    name: 'reading from a foreign page',
    path: '/api/v1/status',
    headers: { ...own, Origin: 'http://evil.example' },
    status: 403,
  },
  {
    name: 'the live stream from another port',
    path: '/api/v1/changes',
    headers: { ...own, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    status: 403,
  },
  {
    name: 'a link on a foreign page',
    headers: { ...own, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    status: 200,
  },
  {
    name: 'a foreign frame',
    headers: { ...own, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    status: 403,
  },
  {
    name: 'a script taken from another port',
    path: '/assets/main-1a2b.js',
    headers: { ...own, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' },
    status: 403,
  },

  // What is sent along?
  {
    name: 'a plain form',
    ...call,
    headers: { ...own, 'Content-Type': 'text/plain', Origin: 'http://127.0.0.1:PORT' },
    status: 415,
  },
  {
    name: 'a web form',
    ...call,
    headers: { ...own, 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://127.0.0.1:PORT' },
    status: 415,
  },
  { name: 'no content type', ...call, headers: { ...own, Origin: 'http://127.0.0.1:PORT' }, status: 415 },
  {
    name: 'a type that begins like JSON',
    ...call,
    headers: { ...own, 'Content-Type': 'application/jsonp', Origin: 'http://127.0.0.1:PORT' },
    status: 415,
  },
  {
    name: 'JSON with a character set',
    ...call,
    headers: { ...own, 'Content-Type': 'application/json; charset=utf-8', Origin: 'http://127.0.0.1:PORT' },
    status: 200,
  },
  { name: 'a change asked for by GET', path: '/rpc/engine/resume', headers: own, status: 405 },
  {
    name: 'an unknown length',
    ...call,
    headers: { ...own, ...json, 'Transfer-Encoding': 'chunked', Origin: 'http://127.0.0.1:PORT' },
    status: 411,
  },
  { name: 'a method of its own', method: 'OPTIONS', headers: own, status: 405 },
  {
    name: 'a preflight',
    method: 'OPTIONS',
    path: '/rpc/people/list',
    headers: { ...own, Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' },
    status: 405,
  },
]

test('the table has at least forty cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
})

test.each(cases)('$name: $status', async ({ status, headers, ...rest }) => {
  const written = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value).replaceAll('PORT', String(host.port))]),
  )
  const answer = await ask(host.port, { ...rest, headers: { ...written, Cookie: cookie } })
  expect({ status: answer.status, allowsOthers: answer.headers['access-control-allow-origin'] }).toEqual({
    status,
    allowsOthers: undefined,
  })
})

test.each([
  ['two names, the first one right', 'Host: 127.0.0.1:PORT\r\nHost: evil.example'],
  ['two names, the second one right', 'Host: evil.example\r\nHost: 127.0.0.1:PORT'],
  ['an empty name', 'Host: '],
  ['no name', 'X-Nothing: here'],
])('%s: not answered', async (_name, lines) => {
  const first = await rawLine(
    host.port,
    `GET / HTTP/1.1\r\n${lines.replaceAll('PORT', String(host.port))}\r\nCookie: ${cookie}\r\nConnection: close`,
  )
  expect(first).toMatch(/^HTTP\/1\.1 4(00|21) /)
})

test('more than 60 MB is refused with a sentence, before it is read', async () => {
  const answer = await ask(host.port, {
    ...call,
    headers: { Host: `127.0.0.1:${host.port}`, Origin: host.url, Cookie: cookie, ...json },
    body: Buffer.alloc(60 * 1024 * 1024 + 1, 32),
  })
  expect({ status: answer.status, body: JSON.parse(answer.body) }).toEqual({
    status: 413,
    body: {
      json: {
        defined: false,
        code: 'PAYLOAD_TOO_LARGE',
        status: 413,
        message: 'That is larger than 60 MB, so it was not taken. Split the file into parts.',
      },
      meta: [],
    },
  })
})

/** The first line of the answer to exactly these lines. */
function rawLine(port: number, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n`))
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.once('error', reject)
  })
}
