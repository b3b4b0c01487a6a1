import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { doctorChecks } from '../store/file/doctorChecks.ts'
import { backupTo } from '../store/file/open.ts'
import type { Parts } from './parts.ts'

/** Restoring closes the file and opens another one, so it is handed in by the owner of both. */
export function dataArea({ store, audit, secrets, dataDir }: Parts, restore: Api['data']['restore']): Api['data'] {
  return {
    backup: ({ file }) => {
      const path = resolve(file)
      try {
        backupTo(store.raw, path)
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause)
        throw new Refusal(
          'NOT_POSSIBLE',
          `The backup could not be written to ${path} (${why}). Choose another place, or a name that is not taken.`,
          [],
          { cause },
        )
      }
      audit('backup made', path)
      return { file: path, bytes: statSync(path).size }
    },
    restore,
    doctor: () => ({ checks: doctorChecks(store, secrets, dataDir) }),
  }
}
