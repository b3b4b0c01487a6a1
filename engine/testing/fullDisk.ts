import Database from 'better-sqlite3'

/** What SQLite throws when there is no more room. */
export function fullDisk(): unknown {
  const raw = new Database(':memory:')
  raw.exec('create table t (words text)')
  raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`)
  try {
    raw.prepare('insert into t values (?)').run('x'.repeat(100_000))
    return null
  } catch (error) {
    return error
  } finally {
    raw.close()
  }
}
