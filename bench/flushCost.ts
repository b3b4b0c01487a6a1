import { join } from 'node:path'
import Database from 'better-sqlite3'
import { inTempFolder, seconds } from './tempFolder.ts'

/** What one transaction with FULL sync costs on this disk, in milliseconds: the wait that durability is made of. */
export const flushCost = (count: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const db = new Database(join(folder, 'flush.db'))
    db.pragma('journal_mode = wal')
    db.pragma('synchronous = full')
    db.exec('create table t (x integer)')
    const add = db.prepare('insert into t values (1)')
    const took = await seconds(() => {
      for (let n = 0; n < count; n++) add.run()
    })
    db.close()
    return (took * 1000) / count
  })
