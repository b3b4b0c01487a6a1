import Database from 'better-sqlite3'
import { Refusal } from '../../shared/errors.ts'

const troubles = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_BUSY', 'SQLITE_CORRUPT', 'SQLITE_NOTADB']

/** Is it the file or the disk that failed, and not what was to be written? Then it fails for everyone alike. */
export const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Database.SqliteError && troubles.some((code) => error.code.startsWith(code))

/** What the disk does not take is refused with a sentence: what was to be written is whole where it came from. */
export function orDiskRefused<T>(write: () => T): T {
  try {
    return write()
  } catch (cause) {
    if (!isDiskTrouble(cause)) throw cause
    const sentence = 'The disk is full or can’t be written to, so nothing was saved. Make room on it.'
    throw new Refusal('NOT_POSSIBLE', sentence, [], { cause })
  }
}
