import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Contract } from '../shared/contract/index.ts'
import type { HostEvent, HostOrder } from './hostMessages.ts'
import { findRunningHost } from './http/hostFile.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'leadloom-process-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('the process beside the window serves it over a port, programs over HTTP, wakes up, and closes when told', async () => {
  const host = startLikeElectron(dataDir)
  expect(await host.event()).toEqual({ type: 'ready' })

  const { port1, port2 } = new MessageChannel()
  host.order({ type: 'port' }, port1)
  port2.start()
  const link = new RPCLink({ port: port2 as unknown as ConstructorParameters<typeof RPCLink>[0]['port'] })
  const client: ContractRouterClient<Contract> = createORPCClient(link)
  expect((await client.settings.get()).dataFolder).toBe(dataDir)
  expect(await findRunningHost(dataDir)).not.toBe(null)

  host.order({ type: 'wake' })
  expect((await client.engine.status()).state).toBe('running')
  host.order({ type: 'close' })
  expect(await host.exit()).toBe(0)
  expect(await findRunningHost(dataDir)).toBe(null)
  port2.close()
})

test('a second one on the same folder says why it cannot start, and ends', async () => {
  const first = startLikeElectron(dataDir)
  await first.event()
  const second = startLikeElectron(dataDir)
  expect(await second.event()).toEqual({ type: 'refused', message: expect.any(String) })
  expect(await second.exit()).toBe(1)
  first.order({ type: 'close' })
  await first.exit()
})

/** Runs hostProcess.ts in a thread that has a parentPort of Electron's kind. */
function startLikeElectron(dataDir: string) {
  const code = `
    import { EventEmitter } from 'node:events'
    import { parentPort } from 'node:worker_threads'
    process.parentPort = Object.assign(new EventEmitter(), { postMessage: (event) => parentPort.postMessage(event) })
    parentPort.on('message', ({ order, ports }) => process.parentPort.emit('message', { data: order, ports }))
    await import(${JSON.stringify(new URL('hostProcess.ts', import.meta.url).href)})`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { argv: [dataDir] })
  const event = new Promise<HostEvent>((resolve) => worker.once('message', resolve))
  const exit = new Promise<number>((resolve) => worker.once('exit', resolve))
  return {
    event: () => event,
    exit: () => exit,
    order: (order: HostOrder, ...ports: MessageChannel['port1'][]) => worker.postMessage({ order, ports }, ports),
  }
}
