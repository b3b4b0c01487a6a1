import { join } from 'node:path'
import Database from 'better-sqlite3'
import { inTempFolder, seconds } from './tempFolder.ts'

/** The yardstick of durable steps: bare prepared statements (read, update, insert) in batches of 100 with FULL sync. */
export const rawSteps = (count: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const db = new Database(join(folder, 'raw.db'))
    db.pragma('journal_mode = wal')
    db.pragma('synchronous = full')
    db.exec(`create table steps (id integer primary key, run integer, state text, due_at integer);
      create index due on steps (due_at, id) where state = 'ready'`)
    const add = db.prepare(`insert into steps (run, state, due_at) values (?, 'ready', 0)`)
    const read = db.prepare(
      `select id, run from steps where state = 'ready' and due_at <= 1 order by due_at, id limit 100`,
    )
    const finish = db.prepare(`update steps set state = 'done' where id = ?`)
    db.transaction(() => {
      for (let run = 0; run < 100; run++) add.run(run)
    })()
    const batch = db.transaction(() => {
      for (const row of read.all()) {
        if (typeof row !== 'object' || row === null || !('id' in row) || !('run' in row)) continue
        finish.run(row.id)
        add.run(row.run)
      }
    })
    const took = await seconds(() => {
      for (let done = 0; done < count; done += 100) batch()
    })
    db.close()
    return count / took
  })
