import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupTo, fileName, openFile, openStore } from './open.ts'
import { restoreBackup } from './restore.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-restore-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A backup of data in which one setting says this. */
function backupSaying(text: string): string {
  const dataDir = join(folder, `data ${text}`)
  const { store, close } = openStore(dataDir)
  store.raw.prepare(`insert into settings (key, value) values ('said', ?)`).run(text)
  const file = join(folder, `${text}.db`)
  backupTo(store.raw, file)
  close()
  return file
}
function said(file: string): unknown {
  const raw = new Database(file, { readonly: true })
  const row = raw.prepare(`select value from settings where key = 'said'`).pluck().get()
  raw.close()
  return row
}
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

test('what a restore that was killed left behind is not played into the next one', () => {
  const [first, second] = [backupSaying('first'), backupSaying('second')]
  const dataDir = join(folder, 'data')
  openStore(dataDir).close()
  // A restore of the first backup, killed while its log is on disk and not yet in the file.
  const killed = openFile(join(folder, 'killed.db'))
  killed.exec(`attach '${first}' as first`)
  killed.exec(`create table settings as select * from first.settings`)
  for (const suffix of ['-wal', '-shm'])
    copyFileSync(join(folder, `killed.db${suffix}`), join(dataDir, `restoring.db${suffix}`))
  killed.close()
  restoreBackup(dataDir, second, 0)
  expect(said(join(dataDir, fileName))).toBe('second')
  expect(existsSync(join(dataDir, 'restoring.db-wal'))).toBe(false)
})

test('what was there before is kept whole beside it', () => {
  const dataDir = join(folder, 'data')
  const { store, close } = openStore(dataDir)
  store.raw.prepare(`insert into settings (key, value) values ('said', 'before')`).run()
  close()
  const { previous } = restoreBackup(dataDir, backupSaying('backup'), 0)
  expect([said(previous), said(join(dataDir, fileName))]).toEqual(['before', 'backup'])
})

test('a folder is not a backup, and nothing is changed', () => {
  const dataDir = join(folder, 'data')
  openStore(dataDir).close()
  expect(() => restoreBackup(dataDir, folder, 0)).toThrow(
    /is not a file, so it can't be a backup\. Nothing was changed/,
  )
})

test('only their owner can read the data, a backup, and a restored file', () => {
  const dataDir = join(folder, 'data')
  const backup = backupSaying('mine')
  const { store, close } = openStore(dataDir)
  store.raw.prepare(`insert into settings (key, value) values ('said', 'x')`).run()
  const files = ['', '-wal', '-shm'].map((suffix) => modeOf(join(dataDir, fileName + suffix)))
  close()
  restoreBackup(dataDir, backup, 0)
  expect([...files, modeOf(backup), modeOf(join(dataDir, fileName))]).toEqual(['600', '600', '600', '600', '600'])
})

test('a backup takes no name that is taken, and leaves nothing unfinished', () => {
  const { store, close } = openStore(join(folder, 'data'))
  const file = join(folder, 'taken.db')
  writeFileSync(file, 'mine')
  expect(() => backupTo(store.raw, file)).toThrow('there is a file of this name already')
  expect(() => backupTo(store.raw, join(folder, 'none', 'x.db'))).toThrow()
  expect([existsSync(`${file}.unfinished`), statSync(file).size]).toEqual([false, 4])
  close()
})
