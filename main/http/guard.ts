import type { IncomingHttpHeaders } from 'node:http'

/** What the guard looks at: the request line and the headers, `hosts` being every Host header as it came. */
export interface Incoming {
  method: string
  target: string
  hosts: readonly string[]
  headers: IncomingHttpHeaders
}

export interface Refused {
  status: number
  message: string
}

export const maxBodyBytes = 60 * 1024 * 1024

/**
 * Decides, before anything of a request is used, whether it can come from this computer's own pages or programs.
 * Null lets it pass; who is asking is checked later.
 *
 * Host must be a name of this very server: a web page that points its own name at 127.0.0.1 (DNS rebinding) still
 * sends that name. Origin and Sec-Fetch-Site are written by the browser and tell which page asks. A cookie alone would
 * not do: other ports of this computer count as the same site and get it sent along.
 */
export function refusalFor(incoming: Incoming, port: number): Refused | null {
  return wrongAddress(incoming, port) ?? wrongPage(incoming) ?? wrongBody(incoming)
}

/** True for requests that may change something. */
export function changesThings(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

/** True for the paths that answer with the business's data, as opposed to pages. */
export function isDataPath(path: string): boolean {
  return ['/rpc', '/api', '/alive', '/open-link'].some((start) => path === start || path.startsWith(`${start}/`))
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

function wrongAddress({ method, target, hosts }: Incoming, port: number): Refused | null {
  const [host = '', ...others] = hosts
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
  if (others.length > 0 || !own.includes(host)) {
    return { status: 421, message: `This is Leadloom on this computer. It answers only at http://127.0.0.1:${port}.` }
  }
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('\\')) {
    return { status: 400, message: 'That address was not understood.' }
  }
  return methods.includes(method) ? null : { status: 405, message: `${method} is not something Leadloom answers.` }
}

function wrongPage({ method, target, hosts, headers }: Incoming): Refused | null {
  const refused = { status: 403, message: 'Another web page tried to use Leadloom. It was not let in.' }
  if (headers.origin !== undefined && headers.origin !== `http://${hosts[0]}`) return refused
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return null
  if (changesThings(method)) return refused
  if (site === 'none') return null
  // A link on another page may lead here, as a whole page and never to the data behind it.
  const followsLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return followsLink && !isDataPath(pathOf(target)) ? null : refused
}

function wrongBody({ method, headers }: Incoming): Refused | null {
  const length = headers['content-length']
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, message: 'Say how long it is (Content-Length), so that it can be checked before it is read.' }
  }
  if (length !== undefined && Number(length) > maxBodyBytes) {
    return { status: 413, message: 'That is larger than 60 MB, so it was not taken. Split the file into parts.' }
  }
  if (!changesThings(method) || length === undefined || length === '0') return null
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json' || type === 'multipart/form-data') return null
  return { status: 415, message: 'Send application/json, or multipart/form-data for a file.' }
}

/** The path of a request target, without the question mark and what follows. */
export function pathOf(target: string): string {
  return target.split('?')[0] ?? '/'
}
