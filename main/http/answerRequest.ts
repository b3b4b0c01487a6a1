import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { AnswerHttp } from '../rpc/http.ts'
import { isDataPath, pathOf, refusalFor } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { notLetInPage, usedLinkPage, welcomePage } from './pages.ts'
import { sendJson, sendPage, sendRefusal } from './reply.ts'
import { type Sessions, sessionDays } from './sessions.ts'
import { findWebFile } from './webFile.ts'
import { cookieName, whoAsks } from './whoAsks.ts'

export interface WebParts {
  /** Answers the contract. */
  answer: AnswerHttp
  /** The readable descriptions of the contract. */
  describe: { openApi(): Promise<unknown>; page(): Promise<string> }
  sessions: Sessions
  /** What programs show to be let in; made anew at every start. */
  hostKey: string
  /** The folder of the built screens. */
  web: string
  version: string
}

/** Answers one request: guard, then the one-time link, then who asks, then what is asked. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: WebParts,
  port: number,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  const method = request.method ?? ''
  const target = request.url ?? '/'
  const path = pathOf(target)

  const hosts = request.headersDistinct.host ?? []
  const refused = refusalFor({ method, target, hosts, headers: request.headers }, port)
  if (refused) return sendRefusal(request, response, refused)

  const asker = whoAsks(
    { method, headers: request.headers },
    { port, hostKey: parts.hostKey, sessions: parts.sessions },
  )
  if (path === '/open' && method === 'GET')
    return open(response, new URLSearchParams(target.split('?')[1]), asker !== null, parts, port)
  if (asker === null) {
    const message = 'Leadloom does not know who is asking. Run npm start again for a link that lets this browser in.'
    return sendRefusal(request, response, { status: 401, message, page: notLetInPage() })
  }

  if (path === '/alive') return sendJson(response, 200, { version: parts.version })
  if (path === '/open-link' && method === 'POST' && asker === 'program') {
    return sendJson(response, 200, { link: linkFor(`http://${hosts[0]}`, parts.sessions) })
  }
  if (path === '/api/v1/openapi.json') return sendJson(response, 200, await parts.describe.openApi())
  if (path === '/api/v1/docs') return sendPage(response, 200, await parts.describe.page())
  if (isDataPath(path)) {
    if (await parts.answer(request, response)) return
    return sendRefusal(request, response, { status: 404, message: `There is nothing at ${method} ${path}.` })
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return sendRefusal(request, response, { status: 405, message: 'Pages can only be read.' })
  }
  await sendWebFile(request, response, parts.web, path)
}

/** The link that lets one browser in, once. */
export function linkFor(url: string, sessions: Sessions): string {
  return `${url}/open?key=${sessions.newKey()}`
}

function open(response: ServerResponse, query: URLSearchParams, isIn: boolean, parts: WebParts, port: number) {
  const token = isIn ? null : parts.sessions.exchange(query.get('key') ?? '')
  if (!isIn && token === null) return sendPage(response, 401, usedLinkPage())
  if (token !== null) {
    const age = sessionDays * 24 * 60 * 60
    response.setHeader('Set-Cookie', `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${age}`)
  }
  sendPage(response, 200, welcomePage())
}

async function sendWebFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  const file = await findWebFile(folder, path)
  if (!file) return sendRefusal(request, response, { status: 404, message: 'There is no such page.' })
  response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': file.cache })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(file.path), response)
}
