import Database from 'better-sqlite3'

/**
 * Watches the statements of the one SQLite connection of this process, from outside the engine's code. Gives every
 * different write, in the order of their first use. At "in:N" or "after:N" the process kills itself with SIGKILL: in the
 * transaction that makes the N-th different write, right after that statement, or right after that transaction is on disk.
 */
export function watchWrites(at: string): readonly string[] {
  const writes: string[] = []
  const [when, number] = at.split(':')
  const target = at === '' ? -1 : Number(number)
  let armed = false
  const die = () => process.kill(process.pid, 'SIGKILL')
  const saw = (text: string) => {
    if (!/^\s*(insert|update|delete)/i.test(text)) return
    if (!writes.includes(text)) writes.push(text)
    if (writes.indexOf(text) !== target) return
    if (when === 'in') die()
    armed = true
  }
  const { prepare, transaction } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, source: string) {
    const statement = prepare.call(this, source)
    for (const name of ['run', 'get', 'all'] as const) {
      const method = statement[name]
      const real = (given: unknown[]): unknown => Reflect.apply(method, statement, given)
      Object.defineProperty(statement, name, {
        value: (...given: unknown[]) => {
          const result = real(given)
          saw(source)
          if (armed && !this.inTransaction) die()
          return result
        },
      })
    }
    return statement
  } as typeof prepare
  Database.prototype.transaction = function (this: Database.Database, work: (...given: unknown[]) => unknown) {
    const real = transaction.call(this, work)
    const immediate = (...given: unknown[]) => {
      const result = real.immediate(...given)
      if (armed && !this.inTransaction) die()
      return result
    }
    return Object.assign(immediate, {
      immediate,
      deferred: immediate,
      exclusive: immediate,
      default: immediate,
      database: this,
    })
  } as typeof transaction
  return writes
}
