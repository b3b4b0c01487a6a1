import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'
import { told } from '../testing/told.ts'

const csv = (text: string) => new Blob([text])
const many = (count: number) =>
  csv(
    ['first name,last name,email,phone,status,tags,note']
      .concat(
        Array.from(
          { length: count },
          (_, n) => `P${n},Q,p${n}@example.com,07700 9${String(n).padStart(5, '0')},new,trial,"a, ""b"""`,
        ),
      )
      .join('\n'),
  )

test('a large import says how far it is, lets others have their turn, and is all there at the end', () =>
  withEngine(async ({ api }) => {
    const stages: string[] = []
    let turns = 0
    const count = () => {
      turns++
      if (stages.at(-1) !== 'done') setImmediate(count)
    }
    setImmediate(count)
    let result: unknown
    for await (const progress of await api.people.importWithProgress({ file: many(20_000) })) {
      if (stages.at(-1) !== progress.stage) stages.push(progress.stage)
      expect(progress.done <= progress.total || progress.total === 0).toBe(true)
      result = progress.result
    }
    expect([stages, turns > 5]).toEqual([['reading', 'saving', 'done'], true])
    expect(result).toMatchObject({ read: 20_000, added: 20_000, skipped: 0, problems: [] })
    expect((await api.people.list({ limit: 1, offset: 0 })).total).toBe(20_000)
  }))

test('who stops listening stops the import, and nothing is imported', () =>
  withEngine(async ({ api }) => {
    for await (const { stage } of await api.people.importWithProgress({ file: many(20_000) })) {
      expect(stage).toBe('reading')
      break
    }
    const stopped = new AbortController()
    for await (const { stage } of await api.people.importWithProgress({ file: many(5000) }, stopped.signal))
      if (stage === 'saving') stopped.abort()
    expect([(await api.people.list({ limit: 1, offset: 0 })).total, (await api.people.imports()).imports]).toEqual([
      0,
      [],
    ])
  }))

test('an import is undone: new people go, changed ones are as before, and what happened since stays and is named', () =>
  withEngine(async (t) => {
    const { api } = t
    const { id } = await api.people.add({ ...maya, tags: ['trial'], fields: { plan: 'basic' } })
    const tom = await api.people.add({ ...maya, firstName: 'Tom', email: 'tom@example.com' })
    const file = csv(
      'first name,email,status,plan,tags\nMaja,maya@example.com,customer,gold,vip\nTom,tom@example.com,customer,,\nAna,ana@example.com,,,\nBen,ben@example.com,,,\n',
    )
    const { import: done = '' } = await api.people.importFile({ file })
    await api.people.change({ id: tom.id, change: { status: 'gone' } })
    const ben = await api.people.find({ person: 'ben@example.com' })
    await api.people.replied({ id: ben.id, text: 'Hello' })
    expect((await api.people.imports()).imports).toMatchObject([{ id: done, added: 2, updated: 2, canBeUndone: true }])
    expect(await api.people.undoImport({ import: done })).toEqual({
      ...{ removed: 1, restored: 1, keptCount: 2 },
      kept: [
        { person: 'Ben', reason: 'has messages since' },
        { person: 'Tom', reason: 'status was changed again since' },
      ],
    })
    expect(await api.people.get({ id })).toMatchObject({
      ...{ firstName: 'Maya', status: 'new', tags: ['trial'], fields: { plan: 'basic' } },
    })
    expect((await api.people.list({ limit: 10, offset: 0 })).people.map(({ name }) => name).sort()).toEqual([
      'Ben',
      'Maya',
      'Tom',
    ])
    expect(told(t)).toContain('Maya personChanged {"field":"status","from":"customer","to":"new"}')
    expect(() => api.people.undoImport({ import: done })).toThrow('This import was undone already')
    expect(() => api.people.undoImport({ import: 'x' })).toThrow('There is no such import.')
  }))

test('an import is undone for 30 days and no longer; people who are in a workflow by it stay', () =>
  withEngine(async ({ api, passMs }) => {
    const { import: old = '' } = await api.people.importFile({ file: csv('email\nmaya@example.com\n') })
    const graph = drawGraph({ s: ['personAdded'], w: ['wait', { days: 90 }], e: ['end'] }, ['s > w > e'])
    const { id } = await api.workflows.create({ name: 'Wait', graph })
    await api.workflows.turnOn({ id })
    const { import: late = '' } = await api.people.importFile({ file: csv('email\ntom@example.com\n') })
    expect(await api.people.undoImport({ import: late })).toMatchObject({
      ...{ removed: 0, kept: [{ person: 'tom@example.com', reason: 'is or was in a workflow since' }] },
    })
    await passMs(31 * dayMs)
    expect(() => api.people.undoImport({ import: old })).toThrow('older than 30 days')
  }))

test('people whom an import changes are told, once for each field', () =>
  withEngine(async (t) => {
    await t.api.people.add(maya)
    const file = () => csv('email,status\nmaya@example.com,customer\n')
    await t.api.people.importFile({ file: file() })
    await t.api.people.importFile({ file: file() })
    expect(told(t)).toEqual(['Maya personChanged {"field":"status","from":"new","to":"customer"}'])
  }))
