import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What the stand-in does instead of answering 200. */
export type HttpFault =
  /** A status, with headers such as Retry-After or Location. */
  | HttpReply
  /** Reads the request and never answers. */
  | 'hang'
  /** Reads the request, then drops the line. */
  | 'dropAfterBody'
  /** Answers 200 and breaks off in the middle of the body. */
  | 'dropMidAnswer'
  /** Answers 200 and stops in the middle of the body. */
  | 'hangMidAnswer'
  /** Answers 200 with a body without end. */
  | 'hugeBody'
  /** Answers 200, late. */
  | 'slow'

export interface ReceivedRequest {
  method: string
  path: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface HttpReply {
  status: number
  headers?: Record<string, string>
  body?: string
}

interface HttpServerOptions {
  port?: number
  fault?: HttpFault
  slowMs?: number
  /** What it does with a request and says to it; left out, 200 and "ok". Not asked when the fault is a status: then it did nothing. */
  answer?: (request: ReceivedRequest) => HttpReply
}

/** A real web server on 127.0.0.1 that records every request and can be told to go wrong. */
export async function startHttpServer(options: HttpServerOptions = {}) {
  const requests: ReceivedRequest[] = []
  const sockets = new Set<Socket>()
  let fault = options.fault

  const server = createServer(async (request, response) => {
    const body = await readAll(request)
    const received = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
    requests.push(received)
    const reply = typeof fault === 'object' ? fault : (options.answer?.(received) ?? { status: 200, body: 'ok' })
    answer(response, typeof fault === 'object' ? undefined : fault, reply, options.slowMs ?? 200)
  })
  // A connection that is kept for the next message must not be closed just when that comes, on however busy a computer.
  server.keepAliveTimeout = 60_000
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    requests,
    setFault: (next: HttpFault | undefined) => {
      fault = next
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function answer(response: ServerResponse, fault: HttpFault | undefined, reply: HttpReply, slowMs: number) {
  if (fault === 'hang') return
  if (fault === 'dropAfterBody') return response.socket?.destroy()
  if (fault === 'dropMidAnswer' || fault === 'hangMidAnswer') {
    response.writeHead(200, { 'content-length': '100' })
    return response.write('half', () => (fault === 'dropMidAnswer' ? response.socket?.destroy() : undefined))
  }
  if (fault === 'hugeBody') return pour(response)
  if (fault === 'slow') return setTimeout(() => say(response, reply), slowMs)
  say(response, reply)
}

function say(response: ServerResponse, { status, headers, body }: HttpReply) {
  response.writeHead(status, headers)
  response.end(body ?? '')
}

/** Goes on until the other side hangs up. */
function pour(response: ServerResponse) {
  const block = 'x'.repeat(64 * 1024)
  const more = () => {
    while (!response.destroyed && response.write(block));
  }
  response.on('drain', more)
  more()
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
