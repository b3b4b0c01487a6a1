import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { Refusal } from '../../shared/errors.ts'
import type { Log } from '../log.ts'
import { answerRequest, type WebParts } from './answerRequest.ts'
import { sendRefusal } from './reply.ts'

export interface WebServer {
  /** Such as http://127.0.0.1:4870 */
  url: string
  port: number
  close(): Promise<void>
}

const preferredPort = 4870
const portsToTry = 20

/**
 * Serves the screens and the contract, to this computer only. Without a `port` the first free one from 4870 on is
 * taken. Refuses another address than this computer's own, and a port that is taken.
 */
export async function startWebServer(
  parts: WebParts,
  { host = '127.0.0.1', port, log }: { host?: string; port?: number; log: Log },
): Promise<WebServer> {
  const address = ownAddress(host)
  // Generous to slow disks and long uploads, and closed to whoever holds connections open for nothing.
  const limits = { maxHeaderSize: 16 * 1024, headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 30_000 }
  const server = createServer(limits, (request, response) => {
    answerRequest(request, response, parts, portOf(server)).catch((error: unknown) => {
      if (request.destroyed && !response.writable) return
      const reference = randomBytes(3).toString('hex').toUpperCase()
      log(`${request.method} failed, reference ${reference}`, error)
      if (response.headersSent) return void response.destroy()
      sendRefusal(request, response, {
        status: 500,
        message: `Something went wrong inside Leadloom. The details are in the log under ${reference}.`,
      })
    })
  })
  server.maxConnections = 256
  server.maxHeadersCount = 100

  await listenOnFreePort(server, address, port)
  const named = address === '::1' ? '[::1]' : address
  return {
    url: `http://${named}:${portOf(server)}`,
    port: portOf(server),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // The live stream of an open window never ends by itself.
      server.closeAllConnections()
      await closed
    },
  }
}

function ownAddress(host: string): string {
  if (host === '127.0.0.1' || host === 'localhost') return '127.0.0.1'
  if (host === '::1' || host === '[::1]') return '::1'
  throw new Refusal(
    'NOT_SUPPORTED',
    `Leadloom answers only on this computer, so it was not started on ${host}. Answering other computers needs a password, which comes with the always-on mode. Leave --host out.`,
  )
}

async function listenOnFreePort(server: Server, address: string, port: number | undefined) {
  if (port !== undefined) {
    if (await listen(server, address, port)) return
    throw new Refusal('IN_USE', `Port ${port} is used by another program. Choose another with --port, or leave it out.`)
  }
  for (let wanted = preferredPort; wanted < preferredPort + portsToTry; wanted++) {
    if (await listen(server, address, wanted)) return
  }
  await listen(server, address, 0)
}

/** True when it listens, false when the port is taken or not ours to take. */
function listen(server: Server, address: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, address, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
