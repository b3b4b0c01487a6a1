import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest, type Agent as SecureAgent } from 'node:https'

export interface Post {
  url: URL
  headers: Record<string, string>
  body: Uint8Array
  agents: { http: Agent; https: SecureAgent }
  /** For the whole exchange, answer included. */
  timeoutMs: number
}

export interface PostAnswer {
  status: number
  headers: IncomingMessage['headers']
  /** The first 500 characters, for Details. */
  excerpt: string
}

const maxAnswerBytes = 5_000_000
const excerptLength = 500

/**
 * One POST. No redirect is followed. Resolves once there is a status, even when the rest of the answer is too large, too slow or
 * broken off: the status is what counts. Rejects when there is none.
 */
export function postOnce({ url, headers, body, agents, timeoutMs }: Post): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const options = { method: 'POST', headers: { ...headers, 'content-length': String(body.byteLength) }, signal }
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: agents.https })
        : httpRequest(url, { ...options, agent: agents.http })
    let isAnswered = false
    request.on('error', (error) => {
      if (!isAnswered) reject(signal.aborted ? new Error(`No answer after ${Math.ceil(timeoutMs / 1000)} s`) : error)
    })
    request.on('response', (response) => {
      isAnswered = true
      readStart(response).then((excerpt) =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, excerpt }),
      )
    })
    request.end(body)
  })
}

/** Reads the answer to its end, so that the line can be used again, or to the limit, where it is cut. */
function readStart(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let excerpt = ''
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      if (excerpt.length < excerptLength) excerpt += chunk.toString('utf8')
      bytes += chunk.byteLength
      if (bytes > maxAnswerBytes) response.destroy()
    })
    const end = () => resolve(excerpt.slice(0, excerptLength))
    response.on('end', end)
    response.on('error', end)
    response.on('close', end)
  })
}
