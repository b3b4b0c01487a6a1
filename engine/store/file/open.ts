import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/errors.ts'
import { memoryDatabase, type Store, storeOf } from '../store.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

export const fileName = 'leadloom.db'

/**
 * Opens the data of one business: takes the owner's lock, checks the file, brings it up to date. Refuses with a sentence
 * what is in use, newer or damaged. Every open sets every pragma, because better-sqlite3 falls back to
 * `synchronous = NORMAL` when an existing WAL file is opened again, and then a power cut could take back a commit.
 */
export function openStore(dataDir: string): { store: Store; close: () => void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataDir)
  try {
    const raw = openFile(privateFile(join(dataDir, fileName)))
    migrate(raw, migrations, (version) => backupTo(raw, freeName(dataDir, `before-update-${version + 1}`)))
    return {
      store: storeOf(raw),
      close: () => {
        raw.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The same schema in memory, without lock or disk: what Test runs on. */
export function openMemory(): { store: Store; close: () => void } {
  const raw = memoryDatabase()
  raw.pragma('journal_mode = memory')
  raw.pragma('synchronous = off')
  migrate(raw, migrations, () => undefined)
  return { store: storeOf(raw), close: () => raw.close() }
}

export function openFile(file: string): Database.Database {
  const raw = new Database(file)
  try {
    raw.pragma('journal_mode = wal')
    raw.pragma('synchronous = full')
    raw.pragma('fullfsync = on')
    raw.pragma('foreign_keys = on')
    raw.pragma('busy_timeout = 5000')
    raw.pragma('cache_size = -65536')
    raw.pragma('temp_store = memory')
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged()
    return raw
  } catch (error) {
    raw.close()
    if (error instanceof Database.SqliteError && ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].includes(error.code))
      throw damaged()
    throw error
  }
}

/** Makes sure that only its owner can read a file; what SQLite puts beside it takes its mode over. */
function privateFile(file: string): string {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  return file
}

/**
 * A whole, consistent copy in one file that only its owner can read, also while the engine works. It gets its name when
 * it is complete, so that a process killed meanwhile leaves nothing that looks like a backup. Takes no name that is taken.
 */
export function backupTo(raw: Database.Database, file: string) {
  if (existsSync(file)) throw new Error('there is a file of this name already')
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    raw.prepare('vacuum into ?').run(unfinished)
    chmodSync(unfinished, 0o600)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** The first name that is still free: name.db, name-2.db ... */
export function freeName(dataDir: string, name: string): string {
  const at = (n: number) => join(dataDir, n === 1 ? `${name}.db` : `${name}-${n}.db`)
  let n = 1
  while (existsSync(at(n))) n++
  return at(n)
}

const damaged = () =>
  new Refusal(
    'DAMAGED_DATA',
    'The data file is damaged, so Leadloom did not open it, and nothing is sent. Restore the latest backup: leadloom restore FILE.',
  )
