import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import type { Rule } from '../../shared/rules.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

test('every run of a job is logged, also one that fails, and the others still run', () =>
  withEngine(async (t) => {
    writeFileSync(join(t.dataDir, 'backups'), 'a file where the folder should be')
    const { ran } = await t.api.jobs.run({ name: 'all' })
    expect(ran.map(({ name, state, records }) => ({ name, state, records }))).toEqual([
      { name: 'due work', state: 'done', records: 0 },
      { name: 'segments', state: 'done', records: 0 },
      { name: 'nightly backup', state: 'failed', records: 0 },
      { name: 'clean up', state: 'done', records: 0 },
      { name: 'change sets', state: 'done', records: 0 },
    ])
    expect(ran[2]?.error).toContain('EEXIST')
    expect((await t.api.jobs.log({ limit: 10 })).runs).toEqual(ran.toReversed())
    rmSync(join(t.dataDir, 'backups'))
    await t.api.jobs.run({ name: 'nightly backup' })
    expect(existsSync(join(t.dataDir, 'backups')) && readdirSync(join(t.dataDir, 'backups'))).toEqual([
      'leadloom-2027-03-01.db',
    ])
    const { jobs } = await t.api.jobs.list()
    expect(jobs.find(({ name }) => name === 'nightly backup')).toMatchObject({
      ...{ cron: '0 3 * * *', last: { state: 'done', records: 1, startedAt: '2027-03-01T09:00:00.000Z' } },
    })
    await expect(t.api.jobs.run({ name: 'tea' })).rejects.toThrow('There is no job "tea". There are: all, due work')
  }))

test('cleaning up forgets old entries of the log and closes questions nobody waits for', () =>
  withEngine(async (t) => {
    await t.api.jobs.run({ name: 'due work' })
    const { id } = await t.api.workflows.create({
      graph: drawGraph({ start: ['personAdded'], ask: ['approval', { title: 'May they?', days: 2 }], end: ['end'] }, [
        'start > ask',
        'ask.approved > end',
      ]),
    })
    await t.api.workflows.turnOn({ id })
    await t.api.people.add(maya)
    await t.runDue()
    expect((await t.api.engine.today()).needsYou.approvals).toBe(1)
    await t.passMs(91 * dayMs)
    expect((await t.api.engine.today()).needsYou.approvals).toBe(0)
    const { ran } = await t.api.jobs.run({ name: 'clean up' })
    expect(ran[0]?.records).toBe(2)
    expect((await t.api.jobs.log({ limit: 10 })).runs.map(({ name }) => name)).toEqual(['clean up'])
  }))

const rule = (field: string, operator: string, value: unknown) =>
  ({ combinator: 'and', rules: [{ field, operator, value }] }) as Rule

async function onSegment({ api }: TestEngine, segment: string, change: 'joined' | 'left') {
  const graph = drawGraph(
    { s: ['segmentChanged', { segment, change }], t: ['createTask', { title: change }] },
    ['s > t'],
    {
      reenter: 'always',
    },
  )
  const { id } = await api.workflows.create({ name: change, graph })
  await api.workflows.turnOn({ id })
}
const tasks = async ({ api }: TestEngine) => (await api.engine.today()).tasks.map(({ title }) => title).sort()

test('who joins or leaves a segment is told once, and not who was in it before anybody waited for it', () =>
  withEngine(async (t) => {
    await t.api.segments.save({ name: 'Customers', rule: rule('person.status', '=', 'customer') })
    const old = await t.api.people.add({ ...maya, email: 'old@example.com', status: 'customer' })
    const { id } = await t.api.people.add(maya)
    await onSegment(t, 'Customers', 'joined')
    await onSegment(t, 'Customers', 'left')
    await t.api.jobs.run({ name: 'segments' })
    await t.api.people.change({ id: old.id, change: { lastName: 'Hand' } })
    await t.runDue()
    expect(await tasks(t)).toEqual([])
    await t.api.people.change({ id, change: { status: 'customer' } })
    await t.api.people.change({ id, change: { lastName: 'Berg' } })
    await t.api.jobs.run({ name: 'segments' })
    await t.runDue()
    expect(await tasks(t)).toEqual(['joined'])
    await t.api.people.change({ id, change: { status: 'lost' } })
    await t.api.jobs.run({ name: 'segments' })
    await t.runDue()
    expect(await tasks(t)).toEqual(['joined', 'left'])
  }))

test('time alone moves people in and out of segments: the hourly job notices, once', () =>
  withEngine(async (t) => {
    await t.api.segments.save({ name: 'Old friends', rule: rule('person.createdDaysAgo', '>=', 7) })
    await t.api.people.add(maya)
    await onSegment(t, 'Old friends', 'joined')
    await t.passMs(7 * dayMs)
    expect((await t.api.jobs.run({ name: 'segments' })).ran[0]?.records).toBe(1)
    await t.passMs(hourMs)
    expect((await t.api.jobs.run({ name: 'segments' })).ran[0]?.records).toBe(0)
    await t.runDue()
    expect(await tasks(t)).toEqual(['joined'])
  }))
