import type Database from 'better-sqlite3'
import { Refusal } from '../../../shared/errors.ts'

/**
 * Brings a file to today's schema: each migration in one transaction together with its number, so that a kill leaves the
 * old schema or the new one, never a mix. `backup` is called before each change of a file that already holds something.
 */
export function migrate(
  raw: Database.Database,
  migrations: readonly (readonly string[])[],
  backup: (version: number) => void,
) {
  const version = Number(raw.pragma('user_version', { simple: true }))
  if (version > migrations.length)
    throw new Refusal(
      'NEWER_DATA',
      'This data was written by a newer Leadloom. Nothing was changed. Update Leadloom, then open it again.',
    )
  for (const [at, statements] of migrations.entries()) {
    if (at < version) continue
    if (at > 0) backup(at)
    raw.exec('begin immediate')
    try {
      for (const statement of statements) raw.exec(statement)
      raw.pragma(`user_version = ${at + 1}`)
      raw.exec('commit')
    } catch (error) {
      raw.exec('rollback')
      throw error
    }
  }
}
