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
  const business = {
    businessName: '',
    postalAddress: '',
    timeZone: 'UTC',
    country: 'GB',
    holidays: [],
    messageCap: null,
  }
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

test('a step whose decision cannot be written fails alone, with the reason, and the others of its batch go on', () => {
  const { store, close } = openMemory()
  const business = {
    businessName: '',
    postalAddress: '',
    timeZone: 'UTC',
    country: 'GB',
    holidays: [],
    messageCap: null,
  }
  const core = createCore({ store, random: seededRandom(1), business: () => business })
  const graph = drawGraph({ s: ['manual'], k: ['createTask'] }, ['s > k'])
  const person = { firstName: '', lastName: '', email: '', phone: '', status: '', tags: [], timeZone: '', fields: {} }
  const versionId = publishVersion(store)({ id: 'w', name: 'W', graph }, mondayMs)
  store.raw.exec(
    `create trigger broken before insert on tasks when new.person_id = 'bad' begin select raise(abort, 'no'); end`,
  )
  for (const personId of ['good', 'bad', 'fine']) {
    savePerson(store).insert(personId, { person, marketing: null, how: 'test' }, mondayMs)
    const run = { workflowId: 'w', versionId, personId, campaignId: null, node: 's', occasion: 'test' }
    core.enter.start(run, core.graphOf(versionId), mondayMs)
  }
  while (core.advance(mondayMs).moved);
  const ends = readHistory(store)({}).filter(({ type }) => type === 'ended')
  expect(ends.map(({ person, reason }) => ({ person, reason }))).toEqual([
    { person: 'good', reason: null },
    { person: 'bad', reason: 'What this step decided could not be kept: no' },
    { person: 'fine', reason: null },
  ])
  close()
})
