import { Refusal } from '../shared/errors.ts'
import { serve } from './headless.ts'
import { openHost } from './host.ts'
import type { HostEvent, HostOrder } from './hostMessages.ts'
import { logTo } from './log.ts'
import { servePorts } from './rpc/port.ts'

/**
 * The process beside Electron's that does all the work: the host, served to the window over ports, and over HTTP on
 * this computer for the command line and other programs. Its one argument is the data folder.
 */
await main(process.argv.at(-1) ?? '')

async function main(dataDir: string) {
  const log = logTo(process.stderr, Date.now)
  const opened = await open(dataDir)
  if (!opened) return process.exit(1)
  const { host, served } = opened
  const takePort = servePorts(host.router, log)

  process.parentPort.on('message', ({ data, ports }) => {
    const order: HostOrder = data
    const [port] = ports
    if (order.type === 'port' && port) takePort(port)
    if (order.type === 'wake') host.wake().catch((error: unknown) => log('Waking up failed', error))
    if (order.type === 'close') {
      void served
        .close()
        .then(() => host.close())
        .catch((error: unknown) => log('Closing failed', error))
        .finally(() => process.exit(0))
    }
  })
  tell({ type: 'ready' })

  async function open(dataDir: string) {
    try {
      const host = await openHost({ dataDir, env: process.env, log })
      return { host, served: await serve({ dataDir, router: host.router, log }) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell({ type: 'refused', message: error.message })
      return null
    }
  }
}

function tell(event: HostEvent) {
  process.parentPort.postMessage(event)
}
