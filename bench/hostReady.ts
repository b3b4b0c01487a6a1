import { openEngine } from '../engine/index.ts'
import { fillBigFile } from './bigFile.ts'
import { inTempFolder, seconds } from './tempFolder.ts'

/** How long opening a data folder with so many people and events takes until Today can be shown, in milliseconds. */
export const hostReady = (people: number, events: number): Promise<number> =>
  inTempFolder(async (folder) => {
    await fillBigFile(folder, { people, events, waiting: 0 })
    let engine: ReturnType<typeof openEngine> | undefined
    const took = await seconds(async () => {
      engine = openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
      await engine.api.engine.today()
    })
    await engine?.close()
    return took * 1000
  })
