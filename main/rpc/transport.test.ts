import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient, type ORPCError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contract } from '../../shared/contract/index.ts'
import { findRunningHost } from '../http/hostFile.ts'
import { ask, openTestHost } from '../testing/testHost.ts'
import { type HostPort, servePorts } from './port.ts'

type Client = ContractRouterClient<Contract>
type TestHost = Awaited<ReturnType<typeof openTestHost>>
let host: TestHost
let key = ''
beforeEach(async () => {
  host = await openTestHost()
  key = (await findRunningHost(host.dataDir))?.key ?? ''
})
afterEach(() => host.closeAll())

const transports: [string, (host: TestHost) => { client: Client; close(): void }][] = [
  [
    'over a message port',
    ({ options }) => {
      const { port1, port2 } = new MessageChannel()
      servePorts(options.router, options.log)(port1 as unknown as HostPort)
      return portClient(port2)
    },
  ],
  [
    "over a port of Electron's kind",
    ({ options }) => {
      const { port1, port2 } = new MessageChannel()
      servePorts(options.router, options.log)(likeElectron(port1))
      return portClient(port2)
    },
  ],
  [
    'over HTTP',
    ({ url }) => ({
      client: createORPCClient(new RPCLink({ url: `${url}/rpc`, headers: { authorization: `Bearer ${key}` } })),
      close: () => undefined,
    }),
  ],
]

describe.each(transports)('%s', (_name, connect) => {
  let client: Client
  let close: () => void
  beforeEach(() => {
    ;({ client, close } = connect(host))
  })
  afterEach(() => close())

  test('a call is answered, and defaults of the contract are filled in', async () => {
    expect(await client.engine.status()).toEqual({ state: 'running', live: 3, nextDueAt: null })
    await client.people.list({ search: 'Ana' })
    expect(host.asked).toEqual([{ search: 'Ana', limit: 100, offset: 0 }])
  })

  test('a refusal comes with its sentence, its code and its problems', async () => {
    const { error, isDefined } = await safe(client.people.get({ id: 'ada' }))
    expect({ isDefined, ...plain(error) }).toEqual({
      isDefined: true,
      code: 'REFUSED',
      status: 422,
      message: 'There is no person ada.',
      data: { code: 'NOT_FOUND', problems: [{ node: null, message: 'gone' }] },
    })
    expect(host.logged).toEqual([])
  })

  test('a bug is logged with its cause; the caller gets a sentence and the reference, and none of the cause', async () => {
    const { error } = await safe(client.engine.stopEverything())
    const [line = ''] = host.logged
    const reference = /reference (\w{6})/.exec(line)?.[1]
    expect(line).toContain('engine.stopEverything failed')
    expect(line).toContain('disk on fire')
    expect(plain(error)).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      status: 500,
      message: `Something went wrong inside Leadloom, so this was not done. Try it again; if it happens again, the details are in the log under ${reference}.`,
      data: { reference },
    })
  })

  test('an answer against the contract is a bug too', async () => {
    const { error } = await safe(client.engine.resume())
    expect(plain(error).code).toBe('INTERNAL_SERVER_ERROR')
    expect(host.logged[0]).toMatch(/^engine.resume failed, reference \w{6}/)
  })

  test('a question against the contract is answered with what is wrong', async () => {
    const { error } = await safe(client.people.list({ limit: -5 }))
    expect(plain(error)).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/^That was not understood. limit: /),
    })
    expect(host.asked).toEqual([])
  })

  test('a file arrives whole', async () => {
    const file = new Blob([`name,email\n${'Zoë,zoe@fitbox.example\n'.repeat(200_000)}`], { type: 'text/csv' })
    await client.people.importFile({ file, tag: 'fair' })
    expect(host.asked).toEqual([{ text: 'name,email\nZoë,zoe@', size: file.size, tag: 'fair' }])
  })

  test('the live stream says what changed, and the engine hears when it ends', async () => {
    const controller = new AbortController()
    const changes = await client.engine.changes(undefined, { signal: controller.signal })
    const first = changes.next()
    await host.change()
    expect((await first).value).toEqual({ areas: ['people'] })
    await changes.return?.()
    controller.abort()
    await host.untilTrue(() => host.asked.includes('stream ended'))
  })
})

describe('REST', () => {
  const rest = (path: string, more: Partial<Parameters<typeof ask>[1]> = {}) =>
    ask(host.port, { path: `/api/v1${path}`, ...more, headers: { Authorization: `Bearer ${key}`, ...more.headers } })

  test('reads, with the question in the address', async () => {
    const { status, body } = await rest('/people?limit=7&search=Bo')
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: { people: [], total: 0 } })
    expect(host.asked).toEqual([{ limit: 7, search: 'Bo', offset: 0 }])
  })

  test('refuses with 422 and the sentence', async () => {
    const { status, body } = await rest('/people/ada')
    expect({ status, ...JSON.parse(body) }).toEqual({
      status: 422,
      defined: true,
      code: 'REFUSED',
      message: 'There is no person ada.',
      data: { code: 'NOT_FOUND', problems: [{ node: null, message: 'gone' }] },
    })
  })

  test('takes a file as a form', async () => {
    const form = new FormData()
    form.set('file', new Blob(['name\nAda\n']), 'people.csv')
    form.set('tag', 'fair')
    const encoded = new Response(form)
    const { status } = await rest('/people/import', {
      method: 'POST',
      headers: { 'Content-Type': encoded.headers.get('content-type') ?? '' },
      body: Buffer.from(await encoded.arrayBuffer()),
    })
    expect(status).toBe(200)
    expect(host.asked).toEqual([{ text: 'name\nAda\n', size: 9, tag: 'fair' }])
  })

  test('streams what changed as server-sent events', async () => {
    const controller = new AbortController()
    const response = await fetch(`${host.url}/api/v1/changes`, {
      headers: { authorization: `Bearer ${key}` },
      signal: controller.signal,
    })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    await host.change()
    let text = ''
    for await (const part of response.body ?? []) {
      text += Buffer.from(part).toString()
      if (text.includes('people')) break
    }
    expect(text).toContain('event: message\ndata: {"areas":["people"]}')
    controller.abort()
  })

  test('says there is nothing where there is nothing', async () => {
    const { status, body } = await rest('/nothing')
    expect({ status, ...JSON.parse(body) }).toMatchObject({
      status: 404,
      message: 'There is nothing at GET /api/v1/nothing.',
    })
  })

  test('describes itself, to programs and to people, without anything from elsewhere', async () => {
    const openApi = JSON.parse((await rest('/openapi.json')).body)
    expect(openApi.openapi).toMatch(/^3\.1/)
    expect(
      openApi.paths['/people/import'].post.requestBody.content['multipart/form-data'].schema.properties.file,
    ).toEqual({
      type: 'string',
      contentMediaType: 'application/octet-stream',
    })
    const { status, body } = await rest('/docs')
    expect(status).toBe(200)
    expect(body).toContain('<b>POST</b> <code>/api/v1/people/import</code>')
    expect(body).not.toMatch(/<script|src=|https:\/\//)
  })
})

function plain(error: unknown) {
  const { code, status, message, data } = error as ORPCError<string, unknown>
  return { code, status, message, data }
}

type ClientPort = ConstructorParameters<typeof PortLink>[0]['port']

function portClient(port: MessagePort) {
  port.start()
  return {
    client: createORPCClient<Client>(new PortLink({ port: port as unknown as ClientPort })),
    close: () => port.close(),
  }
}

/** MessagePortMain: an event emitter whose messages carry { data }, closed for good by what cannot be cloned. */
function likeElectron(port: MessagePort): HostPort {
  const emitter = new EventEmitter()
  port.on('close', () => emitter.emit('close'))
  return Object.assign(emitter, {
    postMessage: (data: unknown) => port.postMessage(data),
    start: () => void port.on('message', (data) => emitter.emit('message', { data, ports: [] })),
  }) as unknown as HostPort
}
