import { drawGraph } from '../engine/testing/drawGraph.ts'
import { engineWith } from './engineWith.ts'
import { inTempFolder, seconds } from './tempFolder.ts'

const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
const graph = drawGraph(
  {
    start: ['manual'],
    a: ['check', { rule }],
    b: ['wait', { minutes: 0 }],
    c: ['split', {}],
    d: ['check', { rule }],
    e: ['wait', {}],
    f: ['split', {}],
    g: ['check', { rule }],
    end: ['end'],
  },
  [
    'start > a',
    'a.yes > b',
    'a.no > b',
    'b > c',
    'c.a > d',
    'c.b > d',
    'd.yes > e',
    'd.no > e',
    'e > f',
    'f.a > g',
    'f.b > g',
    'g.yes > end',
    'g.no > end',
  ],
)

/** Steps per second through the real engine: claimed, decided and settled on a real file with FULL sync; no channel. */
export const durableSteps = (people: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const { engine, id } = await engineWith(folder, people, graph)
    await engine.api.campaigns.start({ workflow: id, people: 'all' })
    let steps = 0
    const took = await seconds(async () => {
      steps = (await engine.api.engine.runDue({ untilIdle: true })).steps
    })
    await engine.close()
    return steps / took
  })
