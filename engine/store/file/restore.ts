import { chmodSync, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/errors.ts'
import { never } from '../transitions/claimSteps.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { fileName, freeName, openFile } from './open.ts'

/**
 * Puts a backup in place of the data file, which is kept beside it. Time went back, so what the backup is about to send may
 * have been sent since: every message on its way is held for the person, the next one of every run that was due too, and
 * moments that were due start nobody. Needs the folder to itself. All or nothing, also when the process is killed: the new
 * file takes the place of the old one in a single rename, and what a killed restore left behind is cleared away first.
 */
export function restoreBackup(dataDir: string, file: string, nowMs: number): { held: number; previous: string } {
  if (!existsSync(file)) throw new Refusal('NOT_FOUND', `There is no file ${file}. Nothing was changed.`)
  if (!statSync(file).isFile())
    throw new Refusal('INVALID_FILE', `${file} is not a file, so it can't be a backup. Nothing was changed.`)
  const fresh = join(dataDir, 'restoring.db')
  try {
    // The log of a restore that was killed would be played over this copy.
    removeWithLog(fresh)
    copyFileSync(file, fresh)
    chmodSync(fresh, 0o600)
    const held = makeSafe(fresh, nowMs)
    const previous = freeName(dataDir, 'before-restore')
    const current = join(dataDir, fileName)
    if (existsSync(current)) {
      settleLog(current)
      keepBeside(current, previous)
    }
    for (const suffix of ['-wal', '-shm']) rmSync(current + suffix, { force: true })
    renameSync(fresh, current)
    return { held, previous }
  } catch (error) {
    removeWithLog(fresh)
    throw error
  }
}

function removeWithLog(file: string) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

/** A second name for the file, so that at no instant the folder is without data. Where a disk knows no links, a copy. */
function keepBeside(file: string, name: string) {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name)
  }
}

function makeSafe(file: string, nowMs: number): number {
  const raw = openBackup(file)
  try {
    if (!isOurs(raw)) throw new Refusal('INVALID_FILE', 'This file is not a backup of Leadloom. Nothing was changed.')
    migrate(raw, migrations, () => undefined)
    const hold = raw.transaction(() => {
      raw
        .prepare(
          `update runs set review = 1 where state = 'live' and id in
             (select run_id from steps where state in ('ready', 'running', 'waiting') and due_at <= ?)`,
        )
        .run(nowMs)
      raw.prepare(`update triggers_due set due_at = ? where person_id is not null and due_at <= ?`).run(never, nowMs)
      raw.prepare(`delete from triggers_due where person_id is null and due_at <= ?`).run(nowMs)
      return raw
        .prepare(
          `update messages set state = 'held', changed_at = ?, error = ? where direction = 'out' and state in ('queued', 'retry', 'claimed', 'sending')`,
        )
        .run(nowMs, 'A backup was restored, so this may have been sent before. Decide whether it goes out.').changes
    })
    const held = hold.immediate()
    raw.pragma('wal_checkpoint(truncate)')
    raw.pragma('journal_mode = delete')
    return held
  } finally {
    raw.close()
  }
}

function openBackup(file: string): Database.Database {
  try {
    return openFile(file)
  } catch (cause) {
    if (cause instanceof Refusal)
      throw new Refusal(
        'DAMAGED_DATA',
        'This backup is damaged or is not one. Nothing was changed. Choose another file.',
        [],
        { cause },
      )
    throw cause
  }
}

const isOurs = (raw: Database.Database) =>
  raw.prepare(`select 1 from sqlite_master where type = 'table' and name = 'workflow_versions'`).get() !== undefined

/** Brings what is still in the write-ahead log into the file, so that the kept copy is whole by itself. A damaged file is kept as it is. */
function settleLog(file: string) {
  try {
    const raw = new Database(file)
    raw.pragma('wal_checkpoint(truncate)')
    raw.pragma('journal_mode = delete')
    raw.close()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}
