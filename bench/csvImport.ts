import { openEngine } from '../engine/index.ts'
import { inTempFolder, seconds } from './tempFolder.ts'

/** How long importing a CSV file of so many people takes, in seconds: read, merged and on disk. */
export const csvImport = (people: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const engine = openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
    const rows = Array.from(
      { length: people },
      (_, n) => `P${n},Q,p${n}@example.com,07700 9${String(n).padStart(5, '0')},new,trial`,
    )
    const file = new Blob([['first name,last name,email,phone,status,tags', ...rows].join('\n')])
    const took = await seconds(() => engine.api.people.importFile({ file }))
    await engine.close()
    return took
  })
