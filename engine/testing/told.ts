import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestEngine } from './testEngine.ts'

/** Everything that was told to have happened so far, oldest first: to whom (by first name, else email), and what. */
export function told({ dataDir }: TestEngine): string[] {
  const file = new Database(join(dataDir, 'leadloom.db'), { readonly: true })
  try {
    const rows = file
      .prepare<[], { who: string; type: string; payload: string }>(
        `select coalesce(nullif(p.first_name, ''), p.email) as who, e.type, e.payload
         from events e join people p on p.id = e.person_id order by e.at, e.rowid`,
      )
      .all()
    return rows.map(({ who, type, payload }) => `${who} ${type} ${payload}`)
  } finally {
    file.close()
  }
}
