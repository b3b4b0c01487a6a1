import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest, type Agent as SecureAgent } from 'node:https'
import type { Socket } from 'node:net'

export interface Call {
  method: string
  url: URL
  headers: Record<string, string>
  body: Uint8Array
}

export interface CallLimits {
  agents: { http: Agent; https: SecureAgent }
  /** For the whole exchange, answer included. */
  timeoutMs: number
  /** How much of the answer is kept, in bytes. */
  keepBytes: number
}

export interface CallAnswer {
  status: number
  headers: IncomingMessage['headers']
  /** The beginning of the answer, as text. */
  text: string
}

/** A call that ended without a status. `hasLeft` says whether the other side may have the request. */
export class NoAnswer extends Error {
  readonly hasLeft: boolean
  constructor(cause: unknown, hasLeft: boolean, message = cause instanceof Error ? cause.message : String(cause)) {
    super(message, { cause })
    this.hasLeft = hasLeft
  }
}

const maxAnswerBytes = 5_000_000

/**
 * One call. Nothing leaves before the line is there and `contentStarts` has resolved, so that a server that is not to be
 * reached is never a doubt. No redirect is followed. Resolves once there is a status, even when the rest of the answer is too
 * large, too slow or broken off. Rejects with `NoAnswer`, or with what `contentStarts` rejected with.
 */
export function callOnce(
  { method, url, headers, body }: Call,
  { agents, timeoutMs, keepBytes }: CallLimits,
  contentStarts: () => Promise<void>,
): Promise<CallAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const length = body.byteLength > 0 || /^(POST|PUT|PATCH)$/.test(method) ? String(body.byteLength) : null
    const options = { method, signal, headers: length === null ? headers : { ...headers, 'content-length': length } }
    const isSecure = url.protocol === 'https:'
    const request: ClientRequest = isSecure
      ? httpsRequest(url, { ...options, agent: agents.https })
      : httpRequest(url, { ...options, agent: agents.http })
    let hasLeft = false
    let isAnswered = false
    request.on('error', (error) => {
      if (isAnswered) return
      const silent = `No answer after ${Math.ceil(timeoutMs / 1000)} s`
      reject(signal.aborted ? new NoAnswer(error, hasLeft, silent) : new NoAnswer(error, hasLeft))
    })
    request.on('response', (response) => {
      isAnswered = true
      readStart(response, keepBytes).then((text) =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    request.on('socket', (socket) =>
      whenConnected(socket, isSecure, () =>
        contentStarts().then(
          () => {
            if (request.destroyed) return // the line broke while we waited: nothing has left
            hasLeft = true
            request.end(body)
          },
          (error) => {
            reject(error)
            request.destroy()
          },
        ),
      ),
    )
  })
}

/** A line that is used again is there already. */
function whenConnected(socket: Socket, isSecure: boolean, go: () => void) {
  if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', go)
  else go()
}

/** Reads the answer to its end, so that the line can be used again, or to the limit, where it is cut. */
function readStart(response: IncomingMessage, keepBytes: number): Promise<string> {
  return new Promise((resolve) => {
    const kept: Buffer[] = []
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      if (bytes < keepBytes) kept.push(chunk.subarray(0, keepBytes - bytes))
      bytes += chunk.byteLength
      if (bytes > maxAnswerBytes) response.destroy()
    })
    const end = () => resolve(Buffer.concat(kept).toString('utf8'))
    response.on('end', end)
    response.on('error', end)
    response.on('close', end)
  })
}
