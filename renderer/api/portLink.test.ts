import { type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { listenLive, pauseMs } from './live.ts'
import { createPortLink, type PortPage } from './portLink.ts'

const open: MessagePort[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

test('calls, files and the live stream go over a port, and a closed port is replaced by the next call', async () => {
  const { page, ports } = pageWithHost()
  const client = clientOver(createPortLink(page))

  expect(await client.engine.status()).toEqual({ state: 'running', live: 0, nextDueAt: null })
  const preview = await client.people.preview({ file: new File(['Name\nMaya\n'], 'leads.csv') })
  expect(preview.encoding).toBe('10 bytes')

  ports[0]?.close()
  await expect
    .poll(() =>
      client.engine.status().then(
        ({ state }) => state,
        () => 'no answer',
      ),
    )
    .toBe('running')
  expect(ports.length).toBe(2)
})

test('the live stream says what changed, and says when the host is gone and back', async () => {
  const { page, ports } = pageWithHost()
  const heard: string[] = []
  const stop = new AbortController()
  const listening = listenLive(
    clientOver(createPortLink(page)),
    {
      onConnected: () => heard.push('connected'),
      onChange: (areas) => heard.push(areas.join(' ')),
      onGone: () => heard.push('gone'),
    },
    stop.signal,
  )
  await expect.poll(() => heard).toEqual(['connected', 'people'])
  ports[0]?.close()
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(['connected', 'people', 'gone', 'connected', 'people'])
  stop.abort()
  await listening
})

test('pauses between attempts grow and end at eight seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(pauseMs)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000])
})

const clientOver = (link: ClientLink<Record<never, never>>): ContractRouterClient<typeof contract> =>
  createORPCClient(link)

/** A page whose preload hands out ports to a host, as in the desktop app: the window's messages and real ports. */
function pageWithHost() {
  const ports: MessagePort[] = []
  const listeners = new Set<(event: MessageEvent) => void>()
  const page: PortPage = {
    location: { origin: 'app://leadloom' },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    postMessage: (data) => {
      if (data !== 'leadloom-port?') return
      const { port1, port2 } = new MessageChannel()
      open.push(port1, port2)
      ports.push(port1)
      new RPCHandler(host()).upgrade(port1)
      port1.start()
      const event = new MessageEvent('message', { data: { type: 'leadloom-port' } })
      Object.defineProperties(event, { source: { value: page }, ports: { value: [port2] } })
      for (const listener of listeners) listener(event)
    },
  }
  return { page, ports }
}

function host() {
  const os = implement(contract)
  return {
    engine: {
      status: os.engine.status.handler(() => ({ state: 'running' as const, live: 0, nextDueAt: null })),
      changes: os.engine.changes.handler(async function* ({ signal }) {
        yield { areas: ['people' as const] }
        await new Promise((resolve) => signal?.addEventListener('abort', resolve))
      }),
    },
    people: {
      preview: os.people.preview.handler(({ input }) => ({
        encoding: `${input.file.size} bytes`,
        delimiter: 'commas',
        columns: [],
        people: [],
        result: { read: 0, added: 0, updated: 0, skipped: 0, problems: [] },
        starts: [],
      })),
    },
  }
}
