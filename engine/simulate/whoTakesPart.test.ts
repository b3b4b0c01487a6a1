import { expect, test } from 'vitest'
import { unpackEvents } from '../../shared/packedEvents.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya as known } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'

const graph = drawGraph(
  {
    start: ['personAdded'],
    hello: ['email', { subject: 'Hi {{ person.firstName }}', body: 'Hi' }],
    wait: ['wait', { days: 1 }],
    trial: [
      'check',
      { rule: { combinator: 'and', rules: [{ field: 'person.tags', operator: 'contains', value: 'trial' }] } },
    ],
    mark: ['tag', { add: ['tested'] }],
    bill: ['email', { subject: 'Your payment', body: 'Hi' }],
  },
  ['start > hello > wait > trial', 'trial.yes > mark', 'trial.no > bill'],
)
const asked = { graph, name: 'Test', start: '2027-03-01T09:00', days: 3, seed: 1 }

test('your own people take part as they are, and stay as they are', () =>
  withEngine(async ({ api }) => {
    const maya = await api.people.add({
      ...known,
      firstName: 'Maya',
      lastName: 'Okafor',
      email: 'maya@example.org',
      tags: ['trial'],
    })
    const tom = await api.people.add({ ...known, firstName: 'Tom', email: 'tom@example.org' })
    const gone = await api.people.add({ ...known, firstName: 'Gone', email: 'gone@example.org' })
    await api.people.unsubscribe({ id: gone.id, how: 'test' })
    await api.segments.save({
      name: 'On trial',
      rule: { combinator: 'and', rules: [{ field: 'person.tags', operator: 'contains', value: 'trial' }] },
    })
    const before = await api.people.list({ limit: 100, offset: 0 })

    const everyone = await api.simulate.run({ ...asked, who: { kind: 'people', ids: [maya.id, tom.id, gone.id] } })
    expect(everyone.takingPart).toEqual([
      { person: 'maya@example.org', name: 'Maya Okafor', id: maya.id },
      { person: 'tom@example.org', name: 'Tom', id: tom.id },
      { person: 'gone@example.org', name: 'Gone', id: gone.id },
    ])
    expect(everyone.messages.map(({ person, subject }) => `${person}: ${subject}`)).toEqual([
      'maya@example.org: Hi Maya',
      'tom@example.org: Hi Tom',
      'tom@example.org: Your payment',
    ])
    const segment = await api.simulate.run({ ...asked, who: { kind: 'segment', segment: 'On trial' } })
    expect([segment.people, segment.steps.mark?.in]).toEqual([1, 1])
    expect(await api.people.list({ limit: 100, offset: 0 })).toEqual(before)
    expect((await api.messages.list({ show: 'all', limit: 100 })).messages).toEqual([])
  }))

test('what is known of real people counts: bookings, addresses that come back, what they allowed, replies', () =>
  withEngine(async ({ api }) => {
    const maya = await api.people.add({ ...known, firstName: 'Maya', email: 'maya@example.org' })
    await api.records.save({ type: 'payment', title: 'June', people: ['maya@example.org'], state: 'pending' })
    await api.people.suppress({ channel: 'email', address: 'maya@example.org', reason: 'it came back' })
    const pays = [{ at: '+1d', person: 'maya@example.org', does: 'pays' as const }]
    const onPaid = drawGraph(
      {
        start: ['recordChanged', { recordType: 'payment', to: 'paid' }],
        thanks: ['email', { subject: '{{ record.title }}', body: 'Hi' }],
      },
      ['start > thanks'],
    )
    const who = { kind: 'people' as const, ids: [maya.id] }
    const { events, messages } = await api.simulate.run({ ...asked, graph: onPaid, who, whatIf: pays })
    expect(messages).toEqual([])
    expect(events.find(({ type }) => type === 'skipped')?.reason).toBe('this address gets nothing more: it came back')
    expect((await api.records.list({ type: 'payment' })).records.map(({ state }) => state)).toEqual(['pending'])
  }))

test('who can’t be found, nobody, and too many are refused with a sentence', () =>
  withEngine(async ({ api }) => {
    await expect(api.simulate.run({ ...asked, who: { kind: 'segment', segment: 'Nope' } })).rejects.toThrow(
      'The segment that was to take part is not there any more. Choose who takes part.',
    )
    await api.segments.save({
      name: 'Nobody',
      rule: { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'x' }] },
    })
    await expect(api.simulate.run({ ...asked, who: { kind: 'segment', segment: 'Nobody' } })).rejects.toThrow(
      'Nobody is in “Nobody” now, so there is nobody to test with.',
    )
    const crowd = new Blob([`email\n${Array.from({ length: 10_001 }, (_, n) => `p${n}@example.com`).join('\n')}`])
    await expect(api.simulate.run({ ...asked, who: { kind: 'file', file: crowd } })).rejects.toThrow(
      'The file has 10,001 people, and a test takes 10,000 at most. Choose fewer.',
    )
  }))

test('the workflows that are on take part as they are published, the tested one only once', () =>
  withEngine(async ({ api }) => {
    const { id } = await api.workflows.create({ name: 'Follow-up', graph })
    await api.workflows.turnOn({ id })
    const other = drawGraph({ start: ['personAdded'], hello: ['email', { subject: 'Offer', body: 'Hi' }] }, [
      'start > hello',
    ])
    const twin = await api.workflows.create({ name: 'Follow-up', graph: other })
    await api.workflows.turnOn({ id: twin.id })
    const one = new Blob(['email\nmaya@example.com'])
    const { messages, collisions, steps } = await api.simulate.run({
      ...asked,
      name: 'Follow-up',
      workflow: id,
      withOn: true,
      who: { kind: 'file', file: one },
    })
    expect(messages.map(({ workflow, subject }) => `${workflow}: ${subject}`).toSorted()).toEqual([
      'Follow-up (2): Offer',
      'Follow-up: Hi ',
      'Follow-up: Your payment',
    ])
    expect([collisions.length, steps.hello?.in]).toEqual([1, 1])
  }))

test('whom the start keeps out is told with the reason, and what is packed says the same as the list', () =>
  withEngine(async ({ api }) => {
    const strict = drawGraph(
      {
        start: [
          'personAdded',
          { rule: { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] } },
        ],
        hello: ['email', { subject: 'Hi', body: 'Hi' }],
      },
      ['start > hello'],
    )
    const csv = new Blob(['email,first name,status\nmaya@example.com,Maya,new\ntom@example.com,Tom,contacted'])
    const input = { ...asked, graph: strict, who: { kind: 'file' as const, file: csv } }
    const listed = await api.simulate.run(input)
    expect(listed.didNotFit).toEqual([
      {
        person: 'tom@example.com',
        node: 'start',
        reason: 'the start asks for “Status is new”, and theirs is “contacted”',
      },
    ])
    const { packed, events } = await api.simulate.run({ ...input, packed: true })
    expect(events).toEqual([])
    if (!packed) throw new Error('Nothing was packed.')
    const { at, person, kind } = unpackEvents(packed)
    expect(
      Array.from(at, (ms, n) => ({
        at: new Date(ms).toISOString(),
        person: packed.people[person[n] ?? -1],
        ...packed.kinds[kind[n] ?? -1],
      })),
    ).toEqual(listed.events)
  }))
