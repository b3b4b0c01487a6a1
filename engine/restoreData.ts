import { mkdirSync } from 'node:fs'
import { lockFolder } from './store/file/lock.ts'
import { restoreBackup } from './store/file/restore.ts'

/** Restores a backup into a folder that no host is using, also when its data file is too damaged to open. */
export function restoreData(dataDir: string, file: string, nowMs = Date.now()): { held: number; previous: string } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataDir)
  try {
    return restoreBackup(dataDir, file, nowMs)
  } finally {
    unlock()
  }
}
