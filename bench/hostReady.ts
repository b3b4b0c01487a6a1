import { openEngine } from '../engine/index.ts'
import { inTempFolder, seconds } from './tempFolder.ts'

/** How long opening a data folder with so many people takes until Today can be shown, in milliseconds. */
export const hostReady = (people: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const open = () => openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
    const first = open()
    await first.api.people.importFile({
      file: new Blob([['email', ...Array.from({ length: people }, (_, n) => `p${n}@example.com`)].join('\n')]),
    })
    await first.close()
    let again: ReturnType<typeof open> | undefined
    const took = await seconds(async () => {
      again = open()
      await again.api.engine.today()
    })
    await again?.close()
    return took * 1000
  })
