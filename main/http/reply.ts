import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDataPath, pathOf } from './guard.ts'
import { sentencePage } from './pages.ts'

export function sendPage(response: ServerResponse, status: number, html: string) {
  send(response, status, 'text/html; charset=utf-8', html)
}

export function sendJson(response: ServerResponse, status: number, value: unknown) {
  send(response, status, 'application/json', JSON.stringify(value))
}

/**
 * Says no, in the form the asker can read: a page to a person, and to a program an error shaped like those of the
 * contract, so that the window and the command line show its sentence like any other.
 */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, page }: { status: number; message: string; page?: string },
) {
  const path = pathOf(request.url ?? '/')
  const error = { defined: false, code: codes[status] ?? 'REFUSED', status, message }
  if (path.startsWith('/rpc')) return sendJson(response, status, { json: error, meta: [] })
  if (isDataPath(path)) return sendJson(response, status, error)
  sendPage(response, status, page ?? sentencePage('Leadloom did not answer that', message))
}

const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  411: 'LENGTH_REQUIRED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  421: 'MISDIRECTED_REQUEST',
  500: 'INTERNAL_SERVER_ERROR',
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
