import { openEngine } from '../engine/index.ts'
import type { Rule } from '../shared/rules.ts'
import { fillBigFile } from './bigFile.ts'
import { inTempFolder, median, seconds } from './tempFolder.ts'

const all = (...rules: [field: string, operator: '=' | '<=', value: string | number][]): Rule => ({
  combinator: 'and',
  rules: rules.map(([field, operator, value]) => ({ field, operator, value })),
})

const segments: readonly Rule[] = [
  all(['person.status', '=', 'new']),
  all(['history.repliedDaysAgo', '<=', 7]),
  all(['person.status', '=', 'new'], ['history.repliedDaysAgo', '<=', 7]),
]

/** How long counting a segment of so many people takes, with ten events for each: the slowest of several rules, in milliseconds. */
export const segmentCount = (people: number): Promise<number> =>
  inTempFolder(async (folder) => {
    await fillBigFile(folder, { people, events: people * 10, waiting: 0 })
    const engine = openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
    const took: number[] = []
    for (const [at, rule] of segments.entries()) {
      const { id } = await engine.api.segments.save({ name: `Segment ${at}`, rule })
      const times: number[] = []
      for (let n = 0; n < 5; n++) times.push(1000 * (await seconds(() => engine.api.segments.count({ segment: id }))))
      took.push(median(times))
    }
    await engine.close()
    return Math.max(...took)
  })
