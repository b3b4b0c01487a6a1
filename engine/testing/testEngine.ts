import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../shared/ids.ts'
import { type Engine, openEngine } from '../openEngine.ts'

export interface TestEngine {
  engine: Engine
  api: Engine['api']
  dataDir: string
  now: () => number
  /** Moves the clock by hand, and does what has become due. */
  passMs: (ms: number) => Promise<void>
  /** Does everything that is due now. */
  runDue: () => ReturnType<Engine['api']['engine']['runDue']>
  /** Closes and opens it again on the same data, as after a restart. */
  reopen: () => Promise<void>
}

/** A Monday morning in London. */
export const mondayMs = Date.parse('2027-03-01T09:00:00Z')

/**
 * A real engine on a real file, with a clock that only moves by hand and chance that is always the same. `use` gets it and
 * must leave it in order: every live run at exactly one step, nothing half claimed.
 */
export async function withEngine<T>(use: (test: TestEngine) => Promise<T>, startMs = mondayMs): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-test-'))
  let nowMs = startMs
  const random = seededRandom(1)
  const smtp = { connectTimeoutMs: 300, answerTimeoutMs: 300, closeTimeoutMs: 300 }
  const open = () =>
    openEngine({ smtp, dataDir, dataKey: Buffer.alloc(32, 7), version: 'test', now: () => nowMs, random, log: rethrow })
  let engine = open()
  const runDue = async () => engine.api.engine.runDue({ untilIdle: true })
  const test: TestEngine = {
    get engine() {
      return engine
    },
    get api() {
      return engine.api
    },
    dataDir,
    now: () => nowMs,
    runDue,
    passMs: async (ms) => {
      nowMs += ms
      await runDue()
    },
    reopen: async () => {
      await engine.close()
      engine = open()
    },
  }
  try {
    await test.api.settings.save({ businessName: 'FitBox', timeZone: 'Europe/London', country: 'GB' })
    const result = await use(test)
    const { checks } = await test.api.data.doctor()
    const wrong = checks.filter(({ ok, name }) => !ok && name !== 'Disk')
    if (wrong.length > 0)
      throw new Error(`The engine was left in disorder: ${wrong.map(({ message }) => message).join(' ')}`)
    return result
  } finally {
    await engine.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function rethrow(_what: string, error: unknown): never {
  throw error
}
