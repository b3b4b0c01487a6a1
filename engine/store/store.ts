import Database from 'better-sqlite3'
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './schema.ts'

/**
 * The open file. One connection, used synchronously: nothing can slip in between a read and the write that depends on it.
 * Kysely builds and types the queries of screens; this runs them. Transitions prepare their own SQL once (`sql`), because
 * building a query costs more than running it (measured by Kysely's own numbers: 2,300 steps/s built each time, 81,000 prepared).
 */
export interface Store {
  build: Kysely<Tables>
  all: <R>(query: Compilable<R>) => R[]
  get: <R>(query: Compilable<R>) => R | undefined
  /** Runs a write and says how many rows it changed. */
  run: (query: Compilable<unknown>) => number
  /**
   * Prepares SQL by hand. In a hot query over several tables hide the parameters from the planner (that of `limit` too), by `(select ?)` or a
   * `with` of them: this SQLite is built with STAT4 and otherwise plans such a query anew at every call (25 us against 2).
   */
  sql: <P extends unknown[], R = unknown>(text: string) => Database.Statement<P, R>
  /** All or nothing; a transaction within a transaction joins it. */
  transaction: <T>(work: () => T) => T
  raw: Database.Database
  /** Counts changes of which workflows are on or held, and transactions taken back, for whoever keeps such things in memory. */
  published: { revision: number; takenBack: number }
}

interface Compilable<R> {
  compile: () => CompiledQuery<R>
}

export function storeOf(raw: Database.Database): Store {
  const prepared = new Map<string, Database.Statement<unknown[], unknown>>()
  const statement = (text: string) => {
    let known = prepared.get(text)
    if (!known) {
      known = raw.prepare<unknown[], unknown>(text)
      if (prepared.size > 500) prepared.clear()
      prepared.set(text, known)
    }
    return known
  }
  const published = { revision: 0, takenBack: 0 }
  return {
    raw,
    published,
    build: new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) }),
    all: <R>(query: Compilable<R>) => {
      const { sql, parameters } = query.compile()
      return statement(sql).all(...parameters) as R[]
    },
    get: <R>(query: Compilable<R>) => {
      const { sql, parameters } = query.compile()
      return statement(sql).get(...parameters) as R | undefined
    },
    run: (query) => {
      const { sql, parameters } = query.compile()
      return statement(sql).run(...parameters).changes
    },
    sql: <P extends unknown[], R>(text: string) => raw.prepare<P, R>(text),
    transaction: (work) => {
      if (raw.inTransaction) return work()
      try {
        return raw.transaction(work).immediate()
      } catch (error) {
        published.revision++
        published.takenBack++
        throw error
      }
    },
  }
}

/** A database that lives in memory only, for tests of workflows and of the engine. */
export const memoryDatabase = () => new Database(':memory:')

/** A private copy of everything, in memory: for trying out what would happen. */
export function copyInMemory(store: Store): { store: Store; close: () => void } {
  const bytes = store.raw.serialize()
  bytes[18] = 1 // a copy in memory cannot keep the write-ahead log that the header of the original asks for
  bytes[19] = 1
  const raw = new Database(bytes)
  return { store: storeOf(raw), close: () => raw.close() }
}
