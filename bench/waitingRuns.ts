import { openEngine } from '../engine/index.ts'
import { openStore } from '../engine/store/file/open.ts'
import { nextDue } from '../engine/store/queries/nextDue.ts'
import { fillBigFile } from './bigFile.ts'
import { inTempFolder } from './tempFolder.ts'

/**
 * With so many runs waiting: how long finding the next due row takes (the 99th of 100, in milliseconds), what share of a
 * processor the engine takes while nothing is due, and its memory in megabytes.
 */
export const waitingRuns = (waiting: number): Promise<{ p99Ms: number; idleShare: number; memoryMb: number }> =>
  inTempFolder(async (folder) => {
    await fillBigFile(folder, { people: 100_000, events: 0, waiting })
    const p99Ms = lookUps(folder)
    const engine = openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
    engine.start()
    await pause(3_000)
    const idleMs = 20_000
    const before = process.cpuUsage()
    await pause(idleMs)
    const { user, system } = process.cpuUsage(before)
    const memoryMb = process.memoryUsage().rss / 1e6
    await engine.close()
    return { p99Ms, idleShare: (user + system) / 1000 / idleMs, memoryMb }
  })

function lookUps(folder: string): number {
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

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
