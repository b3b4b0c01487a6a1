import Database from 'better-sqlite3'

const troubles = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_BUSY', 'SQLITE_CORRUPT', 'SQLITE_NOTADB']

/** Is it the file or the disk that failed, and not what was to be written? Then it fails for everyone alike. */
export const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Database.SqliteError && troubles.some((code) => error.code.startsWith(code))
