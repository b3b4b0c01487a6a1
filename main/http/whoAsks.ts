import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { changesThings } from './guard.ts'
import { hashOf, type Sessions } from './sessions.ts'

/** A program that knows the key of this host, a browser that was let in, or nobody we know. */
export type Asker = 'program' | 'browser' | null

/** The cookie carries the port in its name: cookies do not tell the ports of one computer apart. */
export function cookieName(port: number): string {
  return `leadloom_${port}`
}

/**
 * Who asks. A browser that wants to change something must also say which page it is on (the guard has checked what it
 * says): every browser of the last years does, and something that only has the cookie is not one.
 */
export function whoAsks(
  { method, headers }: { method: string; headers: IncomingHttpHeaders },
  { port, hostKey, sessions }: { port: number; hostKey: string; sessions: Sessions },
): Asker {
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return isSame(bearer, hostKey) ? 'program' : null
  const token = cookieOf(headers.cookie, cookieName(port))
  if (token === undefined || !sessions.has(token)) return null
  const saysWhere = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  return changesThings(method) && !saysWhere ? null : 'browser'
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const found = header?.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1)
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)))
}
