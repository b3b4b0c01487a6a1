import { firstLine, startChild } from '../engine/testing/children.ts'
import { fillBigFile } from './bigFile.ts'
import { inTempFolder } from './tempFolder.ts'

/**
 * With so many runs waiting: how long finding the next due row takes (the 99th of 100, in milliseconds), what share of a
 * processor the engine takes while nothing is due, and its memory in megabytes.
 */
export const waitingRuns = (waiting: number): Promise<{ p99Ms: number; idleShare: number; memoryMb: number }> =>
  inTempFolder(async (folder) => {
    await fillBigFile(folder, { people: 100_000, events: 0, waiting })
    const { p99Ms, idleShare, memoryMb } = await firstLine(startChild('bench/waitingRuns.child.ts', [folder]))
    return { p99Ms: Number(p99Ms), idleShare: Number(idleShare), memoryMb: Number(memoryMb) }
  })
