import { expect, test } from 'vitest'
import { seededRandom } from '../shared/ids.ts'
import { createCore } from './core.ts'
import { openMemory } from './store/file/open.ts'
import { savePerson } from './store/people/savePerson.ts'
import { readHistory } from './store/queries/history.ts'
import { publishVersion } from './store/workflows/publishVersion.ts'
import { drawGraph } from './testing/drawGraph.ts'
import { mondayMs } from './testing/testEngine.ts'

test('a circle without a pause that got past every check is stopped with a sentence, and others still get their turn', () => {
  const { store, close } = openMemory()
  const business = { businessName: '', postalAddress: '', timeZone: 'UTC', country: 'GB' }
  const core = createCore({ store, random: seededRandom(1), business: () => business })
  const circle = drawGraph({ s: ['manual'], a: ['tag', { add: ['x'] }], b: ['tag', { remove: ['x'] }] }, [
    's > a > b > a',
  ])
  const straight = drawGraph({ s: ['manual'], k: ['createTask'] }, ['s > k'])
  const person = {
    firstName: 'Maya',
    lastName: '',
    email: '',
    phone: '',
    status: '',
    tags: [],
    timeZone: '',
    fields: {},
  }
  store.transaction(() => {
    savePerson(store).insert('maya', { person, marketing: null, how: 'test' }, mondayMs)
    for (const [id, graph] of [
      ['round', circle],
      ['on', straight],
    ] as const) {
      const versionId = publishVersion(store)({ id, name: id, graph }, mondayMs)
      const run = { workflowId: id, versionId, personId: 'maya', campaignId: null, node: 's', occasion: 'test' }
      expect(core.enter.start(run, core.graphOf(versionId), mondayMs)).toBe(null)
    }
  })
  let sweeps = 0
  while (core.advance(mondayMs).moved) expect(++sweeps).toBeLessThan(50)
  const ends = readHistory(store)({}).filter(({ type }) => type === 'ended')
  expect(ends.map(({ node, reason }) => ({ node, reason }))).toEqual([
    { node: 'k', reason: null },
    { node: expect.stringMatching(/^[ab]$/), reason: expect.stringContaining('went round in a circle') },
  ])
  close()
})
