import { expect, test } from 'vitest'
import type { Graph } from '../../shared/graph.ts'
import { samplePeople } from '../../shared/samplePeople.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { withEngine } from '../testing/testEngine.ts'
import { inPieces } from './pieces.ts'
import { simulateInPieces } from './simulate.ts'

const start = '2027-03-01T09:00Z'
const circle = drawGraph({ enter: ['personAdded'], mark: ['tag', { add: ['seen'] }], pause: ['wait', { days: 2 }] }, [
  'enter > mark > pause > mark',
])
const business = {
  businessName: 'FitBox',
  postalAddress: '',
  timeZone: 'Europe/London',
  country: 'GB',
  holidays: [],
  messageCap: null,
}
const endless = (graph: Graph) => ({
  graph,
  name: 'Test',
  people: samplePeople.map((person) => ({ person, marketing: null, how: 'sample' })),
  startMs: Date.parse(start),
  days: 3650,
  seed: 1,
  business,
  most: 1_000,
})

test('a circle of days goes round for a year', async () => {
  await withEngine(async ({ api }) => {
    const one = new Blob(['email\nmaya@example.com'])
    const { steps } = await api.simulate.run({ graph: circle, name: 'Circle', people: one, days: 365, start, seed: 1 })
    expect(steps.mark?.in).toBe(183)
  })
})

test.each([
  [
    'a circle with a wait of a minute',
    drawGraph({ enter: ['personAdded'], mark: ['tag', { add: ['seen'] }], pause: ['wait', { minutes: 1 }] }, [
      'enter > mark > pause > mark',
    ]),
  ],
  [
    'a start every minute that lets nobody in again',
    drawGraph({ enter: ['schedule', { cron: '* * * * *' }], mark: ['tag', { add: ['seen'] }] }, ['enter > mark']),
  ],
])('%s over ten years is stopped with a sentence', async (_, graph) => {
  await expect(simulateInPieces(endless(graph))).rejects.toThrow(
    /^This test was stopped on its way, at 2027-03-0\d, because it takes more than 1,000 steps\. Test fewer days or fewer people, or make the waits in its loops longer\.$/,
  )
})

test('what is live goes on while a long test is played', async () => {
  function* long(): Generator<void, string> {
    for (let round = 0; round < 4; round++) {
      const untilMs = performance.now() + 25
      while (performance.now() < untilMs);
      yield
    }
    return 'played'
  }
  let turns = 0
  const played = inPieces(long())
  const turn = () => new Promise<null>((resolve) => setImmediate(() => resolve(null)))
  while ((await Promise.race([played, turn()])) === null) turns++
  expect([await played, turns > 2]).toEqual(['played', true])
})

test('a test that nobody waits for any more stops', async () => {
  const gone = new AbortController()
  let played = 0
  function* forEver(): Generator<void, never> {
    for (;;) {
      if (++played === 1000) gone.abort()
      yield
    }
  }
  await expect(inPieces(forEver(), gone.signal)).rejects.toThrow('This test was stopped before its end.')
})

test.each(['+275760-09-12T00:00Z', '-200000-01-01T00:00Z', '2027-13-01', '', 'soon'])(
  'a start of "%s" is refused with a sentence',
  async (when) => {
    await withEngine(async ({ api }) => {
      await expect(async () =>
        api.simulate.run({ graph: circle, name: 'Test', days: 1, start: when, seed: 1 }),
      ).rejects.toThrow('is not a time we can read. Write it like 2027-03-01T09:00.')
    })
  },
)
