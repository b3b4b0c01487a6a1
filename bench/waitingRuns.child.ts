import { openEngine } from '../engine/index.ts'
import { openStore } from '../engine/store/file/open.ts'
import { nextDue } from '../engine/store/queries/nextDue.ts'

/** Measures a data folder in a process that has done nothing else: `node waitingRuns.child.ts FOLDER` prints one line of JSON. */
const folder = process.argv[2] ?? ''
const p99Ms = lookUps()
const engine = openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
engine.start()
await pause(3_000)
const idleMs = 20_000
const before = process.cpuUsage()
await pause(idleMs)
const { user, system } = process.cpuUsage(before)
const memoryMb = process.memoryUsage().rss / 1e6
await engine.close()
process.stdout.write(`${JSON.stringify({ p99Ms, idleShare: (user + system) / 1000 / idleMs, memoryMb })}\n`)

function lookUps(): number {
  const { store, close } = openStore(folder)
  const next = nextDue(store)
  const took = Array.from({ length: 2_000 }, () => {
    const began = performance.now()
    next()
    return performance.now() - began
  }).sort((a, b) => a - b)
  close()
  return took[Math.floor(took.length * 0.99)] ?? 0
}

function pause(ms: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, ms))
}
