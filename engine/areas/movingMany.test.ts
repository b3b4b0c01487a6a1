import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { withEngine } from '../testing/testEngine.ts'

type Steps = Parameters<typeof drawGraph>[0]
const email = (subject: string): Steps[string] => ['email', { subject, body: 'Hi' }]
const base: Steps = {
  start: ['personAdded'],
  hello: email('Hello'),
  pause: ['wait', { days: 2 }],
  ask: email('Ask'),
  end: ['end'],
}

/** The rows of runs and steps as they are on the disk. */
function rowsOf(dataDir: string) {
  const file = new Database(join(dataDir, 'leadloom.db'), { readonly: true })
  try {
    return {
      runs: file.prepare('select * from runs order by id').all(),
      steps: file.prepare('select * from steps order by id').all(),
    }
  } finally {
    file.close()
  }
}
const iso = (ms: number) => new Date(ms).toISOString()

test('a thousand people inside: planned and moved in under two seconds each, nobody in a burst, and undone to the millisecond', async () => {
  await withEngine(async ({ api, runDue, passMs, dataDir, now }) => {
    const steps = { ...base, later: ['wait', { days: 3 }] as Steps[string], last: email('Last') }
    const { id } = await api.workflows.create({
      name: 'Trial',
      graph: drawGraph(steps, ['start > hello > pause > ask > later > last > end']),
    })
    await api.workflows.turnOn({ id })
    const bring = (from: number) =>
      api.people.importFile({
        file: new Blob([`email\n${Array.from({ length: 500 }, (_, n) => `p${from + n}@example.com`).join('\n')}`]),
      })
    await bring(0)
    await runDue()
    await passMs(2 * dayMs + hourMs)
    await bring(500)
    await runDue()
    await passMs(hourMs)
    const { revision } = await api.workflows.get({ id })
    const { later: _, ...kept } = steps
    const graph = drawGraph({ ...kept, pause: ['wait', { days: 4 }] }, ['start > hello > pause > ask > last > end'])
    await api.workflows.save({ id, revision, name: 'Trial', graph })

    const before = rowsOf(dataDir)
    const began = performance.now()
    const plan = await api.versions.plan({ workflow: id, limit: 1000 })
    const planned = performance.now()
    const { change } = await api.versions.publish({ workflow: id, people: 'move' })
    const moved = performance.now()
    expect(plan.counts).toEqual({ unchanged: 0, moved: 0, retimed: 500, removed: 500 })
    expect({ plan: planned - began < 2000, apply: moved - planned < 2000 }).toEqual({ plan: true, apply: true })
    const due = plan.people.flatMap(({ what, after }) => (what === 'removed' && 'at' in after ? [after.at] : []))
    expect(due.sort()).toEqual(Array.from({ length: 500 }, (_, n) => iso(now() + n * 1000)))

    expect(await api.versions.undo({ change: change ?? '' })).toEqual({ workflow: id, restored: 1000, movedOn: 0 })
    expect(rowsOf(dataDir)).toEqual(before)
  })
})
