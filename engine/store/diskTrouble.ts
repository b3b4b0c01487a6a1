import Database from 'better-sqlite3'
import { Refusal } from '../../shared/errors.ts'

const troubles = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_BUSY', 'SQLITE_CORRUPT', 'SQLITE_NOTADB']

/** Is it the file or the disk that failed, and not what was to be written? Then it fails for everyone alike. */
export const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Database.SqliteError && troubles.some((code) => error.code.startsWith(code))

/** What is said of what the disk did not take: it is whole where it came from. Null for every other mistake. */
export function diskRefusal(cause: unknown): Refusal | null {
  if (!isDiskTrouble(cause) || isDamage(cause)) return null
  const sentence = 'The disk is full or can’t be written to, so nothing was saved. Make room on it.'
  return new Refusal('NOT_POSSIBLE', sentence, [], { cause })
}

const isDamage = (error: unknown) =>
  error instanceof Database.SqliteError &&
  ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((code) => error.code.startsWith(code))

export function orDiskRefused<T>(write: () => T): T {
  try {
    return write()
  } catch (cause) {
    throw diskRefusal(cause) ?? cause
  }
}
