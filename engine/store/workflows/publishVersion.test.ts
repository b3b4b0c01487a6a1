import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { drawGraph } from '../../testing/drawGraph.ts'
import { maya } from '../../testing/maya.ts'
import { withEngine } from '../../testing/testEngine.ts'

test('a workflow that could not be turned on leaves nothing of itself in the one that is turned on next', async () => {
  await withEngine(async ({ api, runDue, dataDir }) => {
    const silence = drawGraph({ enter: ['noContact', { days: 1 }], mark: ['tag', { add: ['first'] }] }, [
      'enter > mark',
    ])
    const welcome = drawGraph({ enter: ['personAdded'], mark: ['tag', { add: ['second'] }] }, ['enter > mark'])
    const first = await api.workflows.create({ name: 'First', graph: silence })
    const second = await api.workflows.create({ name: 'Second', graph: welcome })
    await api.people.add({ ...maya, email: 'tom@example.com' })
    const other = new Database(join(dataDir, 'leadloom.db'))
    other.exec(`create trigger full before insert on triggers_due begin select raise(abort, 'disk full'); end`)
    await expect(async () => api.workflows.turnOn({ id: first.id })).rejects.toThrow('disk full')
    other.exec(`drop trigger full`)
    other.close()
    await api.workflows.turnOn({ id: second.id })
    const { id } = await api.people.add(maya)
    await runDue()
    expect((await api.people.get({ id })).tags).toEqual(['second'])
  })
})
