import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupTo } from '../store/file/open.ts'
import type { Store } from '../store/store.ts'

const keptBackups = 7

/** Makes tonight's backup and removes the oldest beyond those kept. Says how many there are. */
export function nightlyBackup(store: Store, backupDir: string, nowMs: number): number {
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
