import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/errors.ts'
import { firstLine, startChild, untilEnd } from '../../testing/children.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { backupTo, fileName, openStore } from './open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const refusalOf = (work: () => unknown): Pick<Refusal, 'code' | 'message'> | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}

test('every open sets what a power cut needs, also on a file that is there already', () => {
  openStore(folder).close()
  const { store, close } = openStore(folder)
  const pragma = (name: string) => store.raw.pragma(name, { simple: true })
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('user_version')]).toEqual([
    'wal',
    2,
    1,
    migrations.length,
  ])
  close()
})

test('a second host on the same data is refused with words, and a killed one leaves no lock behind', async () => {
  const holder = startChild('engine/testing/holder.child.ts', [folder])
  await firstLine(holder)
  expect(refusalOf(() => openStore(folder))).toEqual({
    code: 'IN_USE',
    message: `Leadloom is already running on this data (process ${holder.pid}). Use that one, or quit it first.`,
  })
  const ended = untilEnd(holder)
  holder.kill('SIGKILL')
  await ended
  openStore(folder).close()
})

test('a file of a newer version is refused and left as it is', () => {
  openStore(folder).close()
  const raw = new Database(join(folder, fileName))
  raw.pragma('user_version = 999')
  raw.close()
  const before = readFileSync(join(folder, fileName))
  expect(refusalOf(() => openStore(folder))).toEqual({
    code: 'NEWER_DATA',
    message: 'This data was written by a newer Leadloom. Nothing was changed. Update Leadloom, then open it again.',
  })
  expect(readFileSync(join(folder, fileName)).equals(before)).toBe(true)
})

describe('a damaged file is found and not opened', () => {
  const damages: [string, (file: string) => void][] = [
    [
      'that is something else',
      (file) => writeFileSync(file, 'not a database at all, just a text of some length'.repeat(50)),
    ],
    ['that was cut short', (file) => truncateSync(file, 20_000)],
    [
      'with a page overwritten',
      (file) => {
        const bytes = readFileSync(file)
        bytes.fill(0xff, 8192, 12_288)
        writeFileSync(file, bytes)
      },
    ],
  ]
  test.each(damages)('a file %s', (_, damage) => {
    const { store, close } = openStore(folder)
    store.raw.pragma('wal_checkpoint(truncate)')
    close()
    damage(join(folder, fileName))
    expect(refusalOf(() => openStore(folder))?.code).toBe('DAMAGED_DATA')
  })
})

describe('migrations', () => {
  const versions = [
    ['create table a (x integer)', 'insert into a values (1)'],
    ['create table b (y integer)', 'insert into b select x from a', 'drop table a'],
  ]
  const at = (version: number) => ({ 0: [], 1: ['a'], 2: ['b'] })[version]
  const tables = (raw: Database.Database) =>
    raw.prepare(`select name from sqlite_master where type = 'table' order by name`).pluck().all()

  test.each([0, 1, 2, 3, 4])(
    'killed at statement %i leave the old schema or the new one, never a mix',
    async (statement) => {
      const file = join(folder, 'kill.db')
      await untilEnd(startChild('engine/testing/migrate.child.ts', [file, JSON.stringify(versions), String(statement)]))
      const raw = new Database(file)
      const version = Number(raw.pragma('user_version', { simple: true }))
      expect(tables(raw)).toEqual(at(version))
      migrate(raw, versions, () => undefined)
      expect(tables(raw)).toEqual(['b'])
      raw.close()
    },
  )

  test('make a backup before each change of a file that holds something', () => {
    const raw = new Database(join(folder, 'x.db'))
    migrate(raw, versions.slice(0, 1), () => undefined)
    const copy = join(folder, 'copy.db')
    migrate(raw, versions, () => backupTo(raw, copy))
    const kept = new Database(copy)
    expect([tables(kept), tables(raw)]).toEqual([['a'], ['b']])
    kept.close()
    raw.close()
  })
})

test('a copy of the whole folder opens as the same data', () => {
  const { store, close } = openStore(folder)
  store.raw.prepare(`insert into settings values ('a', '1')`).run()
  close()
  const other = join(folder, 'other')
  mkdirSync(other)
  copyFileSync(join(folder, fileName), join(other, fileName))
  const again = openStore(other)
  expect(again.store.raw.prepare('select * from settings').all()).toEqual([{ key: 'a', value: '1' }])
  again.close()
})
