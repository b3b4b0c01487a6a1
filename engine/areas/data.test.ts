import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const graph = drawGraph(
  {
    s: ['personAdded'],
    a: ['email', { subject: 'One', body: 'Hi' }],
    w: ['wait', { days: 1 }],
    b: ['email', { subject: 'Two', body: 'Hi' }],
  },
  ['s > a > w > b'],
)
const sent = async ({ api }: TestEngine) =>
  (await api.messages.list({ show: 'sent', limit: 100 })).total +
  (await api.messages.list({ show: 'test', limit: 100 })).total

async function withBackupBeforeTwo<T>(use: (t: TestEngine, file: string) => Promise<T>): Promise<T> {
  return withEngine(async (t) => {
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    await t.api.workflows.turnOn({ id })
    await t.api.people.add(maya)
    await t.runDue()
    const file = join(t.dataDir, 'backup.db')
    await t.api.data.backup({ file })
    return use(t, file)
  })
}

test('after a restore, what may have been sent since waits for the person and is not sent again', async () => {
  await withBackupBeforeTwo(async (t, file) => {
    await t.passMs(dayMs)
    expect(await sent(t)).toBe(2)
    const restored = await t.api.data.restore({ file })
    expect(existsSync(restored.previous)).toBe(true)
    await t.passMs(7 * dayMs)
    expect(await sent(t)).toBe(1)
    const [held] = (await t.api.messages.list({ show: 'needsYou', limit: 10 })).messages
    expect({ subject: held?.subject, state: held?.state }).toEqual({ subject: 'Two', state: 'held' })
    await t.api.messages.resolve({ id: held?.id ?? '', as: 'arrived' })
    await t.runDue()
    expect((await t.api.engine.status()).live).toBe(0)
  })
})

test('what was not due yet when the backup was restored goes out in its time', async () => {
  await withBackupBeforeTwo(async (t, file) => {
    await t.api.data.restore({ file })
    await t.passMs(dayMs)
    expect(await sent(t)).toBe(2)
  })
})

test('a file that is no backup is refused with a sentence, and everything stays', async () => {
  await withBackupBeforeTwo(async (t) => {
    const file = join(t.dataDir, 'picture.png')
    writeFileSync(file, Buffer.alloc(5000, 137))
    await expect(t.api.data.restore({ file })).rejects.toThrow(
      'This backup is damaged or is not one. Nothing was changed. Choose another file.',
    )
    await expect(t.api.data.restore({ file: join(t.dataDir, 'none.db') })).rejects.toThrow('There is no file')
    expect((await t.api.people.list({ limit: 10, offset: 0 })).total).toBe(1)
    expect(await sent(t)).toBe(1)
  })
})

test('a backup made while the engine works restores whole', async () => {
  await withEngine(async (t) => {
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    await t.api.workflows.turnOn({ id })
    await t.api.people.importFile({
      file: new Blob([['email', ...Array.from({ length: 300 }, (_, n) => `p${n}@example.com`)].join('\n')]),
    })
    const file = join(t.dataDir, 'busy.db')
    const work = t.runDue()
    await t.api.data.backup({ file })
    await work
    await t.api.data.restore({ file })
    const { checks } = await t.api.data.doctor()
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect((await t.api.people.list({ limit: 10, offset: 0 })).total).toBe(300)
  })
})
