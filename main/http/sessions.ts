import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writePrivateFile } from './privateFile.ts'

export interface Sessions {
  /** A key that lets one browser in, once, within a day. */
  newKey(): string
  /** Exchanges such a key for the token of a new session, or null when it was used, is too old or was never given. */
  exchange(key: string): string | null
  /** True when this token belongs to a session that has not ended. */
  has(token: string): boolean
}

export const sessionDays = 90
const dayMs = 24 * 60 * 60 * 1000
const mostSessions = 100

const saved = z.object({ sessions: z.array(z.object({ hash: z.string(), endsAt: z.number() })) })

/**
 * The browsers that were let in. Only hashes are kept, so that reading the file lets nobody in; it outlives a restart.
 * A damaged file means that everybody has to use a new link, nothing worse.
 */
export function openSessions(file: string, now: () => number): Sessions {
  const keys = new Map<string, number>()
  const sessions = new Map(read(file).map(({ hash, endsAt }) => [hash, endsAt]))

  return {
    newKey() {
      const key = secret()
      keys.set(hashOf(key), now() + dayMs)
      return key
    },
    exchange(key) {
      const endsAt = keys.get(hashOf(key))
      keys.delete(hashOf(key))
      if (endsAt === undefined || endsAt <= now()) return null
      const token = secret()
      sessions.set(hashOf(token), now() + sessionDays * dayMs)
      save(file, sessions, now())
      return token
    },
    has(token) {
      return (sessions.get(hashOf(token)) ?? 0) > now()
    },
  }
}

/** 256 random bits, safe in an address. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function read(file: string) {
  if (!existsSync(file)) return []
  try {
    return saved.parse(JSON.parse(readFileSync(file, 'utf8'))).sessions
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}

function save(file: string, sessions: Map<string, number>, now: number) {
  for (const [hash, endsAt] of sessions) if (endsAt <= now) sessions.delete(hash)
  const kept = [...sessions].slice(-mostSessions).map(([hash, endsAt]) => ({ hash, endsAt }))
  writePrivateFile(file, JSON.stringify({ sessions: kept }, null, 2))
}
