import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/errors.ts'

/**
 * Keeps a second host off the same data. The lock is an exclusive transaction on a file of its own: the operating system
 * drops it when the process dies, however it dies, so a crash never leaves a stale lock. Returns how to let go.
 */
export function lockFolder(dataDir: string): () => void {
  const lock = new Database(join(dataDir, 'owner.lock'), { timeout: 0 })
  const owner = join(dataDir, 'owner.pid')
  try {
    lock.pragma('journal_mode = delete')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error
    throw new Refusal(
      'IN_USE',
      `Leadloom is already running on this data${pidOf(owner)}. Use that one, or quit it first.`,
    )
  }
  writeFileSync(owner, String(process.pid))
  return () => lock.close()
}

function pidOf(file: string): string {
  try {
    return ` (process ${readFileSync(file, 'utf8')})`
  } catch {
    return '' // the other one is just starting and has not said who it is yet
  }
}
