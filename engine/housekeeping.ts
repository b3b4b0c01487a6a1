import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scheduleJob } from 'node-schedule'
import type { Parts } from './areas/parts.ts'
import { backupTo } from './store/file/open.ts'
import { jobLog } from './store/jobLog.ts'

const keptBackups = 7

/** What happens by the clock and not by a row: a backup each night, of which the last seven are kept. */
export function housekeeping({ store, now }: Pick<Parts, 'store' | 'now'>, backupDir: string) {
  const log = jobLog(store)
  const jobs: { cancel: () => boolean }[] = []
  return {
    start: () => {
      if (jobs.length > 0) return
      jobs.push(
        scheduleJob('nightly backup', '0 3 * * *', () =>
          log('nightly backup', now(), () => nightlyBackup(store, backupDir, now())),
        ),
      )
    },
    stop: () => {
      for (const job of jobs.splice(0)) job.cancel()
    },
  }
}

/** Makes tonight's backup and removes the oldest beyond those kept. Says how many there are. */
export function nightlyBackup(store: Parts['store'], backupDir: string, nowMs: number): number {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 })
  const file = join(backupDir, `leadloom-${new Date(nowMs).toISOString().slice(0, 10)}.db`)
  rmSync(file, { force: true })
  backupTo(store.raw, file)
  const all = readdirSync(backupDir)
    .filter((name) => /^leadloom-\d{4}-\d\d-\d\d\.db$/.test(name))
    .sort()
  for (const old of all.slice(0, -keptBackups)) rmSync(join(backupDir, old), { force: true })
  return Math.min(all.length, keptBackups)
}
