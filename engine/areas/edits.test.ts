import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { SavedEdits } from '../../shared/contract/edits.ts'
import { doEdit, editBetween, editLimits, undoEdit, type WorkflowDocument } from '../../shared/edits/workflowEdit.ts'
import type { Graph } from '../../shared/graph.ts'
import { restoreData } from '../restoreData.ts'
import { orDiskRefused } from '../store/diskTrouble.ts'
import { migrate } from '../store/file/migrate.ts'
import { migrations } from '../store/file/migrations/index.ts'
import { openStore } from '../store/file/open.ts'
import { readEdits } from '../store/queries/readEdits.ts'
import { workflowRows } from '../store/workflows/workflowRows.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const texts = (hello: string, more: Graph['nodes'] = []): Graph => {
  const graph = drawGraph({ start: ['personAdded'], hello: ['email', { subject: hello, body: 'Hi' }] }, [
    'start > hello',
  ])
  return { ...graph, nodes: [...graph.nodes, ...more] }
}
const named = (name: string, graph = texts('Welcome')): WorkflowDocument => ({ name, graph })
const edit = (...states: WorkflowDocument[]) =>
  states.slice(1).map((after, at) => editBetween(states[at] ?? after, after))

/** A workflow, and saving it as a window does. */
async function withDraft(
  first: WorkflowDocument,
  use: (test: TestEngine & { id: string; save: Save; read: Read }) => Promise<void>,
) {
  await withEngine(async (engine) => {
    const { id } = await engine.api.workflows.create(first)
    const save: Save = async (document, edits) => {
      const { revision } = await engine.api.workflows.get({ id })
      await engine.api.workflows.save({ id, revision, ...document, ...(edits ? { edits } : {}) })
    }
    await use(Object.assign(Object.create(engine) as TestEngine, { id, save, read: () => readStates(engine, id) }))
  })
}
type Save = (document: WorkflowDocument, edits?: SavedEdits) => Promise<void>
type Read = () => Promise<{ past: WorkflowDocument[]; future: WorkflowDocument[] }>

/** What undo and redo would lead to, from the draft as it is: the nearest first. */
async function readStates({ api }: TestEngine, id: string) {
  const { name, graph, revision } = await api.workflows.get({ id })
  const { edits, done, ...kept } = await api.workflows.edits({ id })
  expect(kept.revision).toBe(revision)
  const past: WorkflowDocument[] = []
  const future: WorkflowDocument[] = []
  const fits = (state: WorkflowDocument | null) => {
    if (!state) throw new Error('A kept edit does not fit.')
    return state
  }
  for (const { delta } of edits.slice(0, done).reverse())
    past.push(fits(undoEdit(past.at(-1) ?? { name, graph }, delta)))
  for (const { delta } of edits.slice(done)) future.push(fits(doEdit(future.at(-1) ?? { name, graph }, delta)))
  return { past, future }
}

const [a, b, c, d] = [named('A'), named('B', texts('Hello')), named('C', texts('Hello again')), named('D')]

test('what was edited can be undone and redone after a restart, and a new edit forgets what was undone', async () => {
  await withDraft(a, async ({ save, read, reopen }) => {
    await save(c, { keep: 0, add: edit(a, b, c), at: 2 })
    await reopen()
    expect(await read()).toEqual({ past: [b, a], future: [] })
    await save(a, { keep: 0, add: [], at: -2 })
    await reopen()
    expect(await read()).toEqual({ past: [], future: [b, c] })
    await save(b, { keep: 2, add: [], at: 1 })
    expect(await read()).toEqual({ past: [a], future: [c] })
    await save(d, { keep: 0, add: edit(b, d), at: 1 })
    expect(await read()).toEqual({ past: [b, a], future: [] })
  })
})

test('typing that goes on replaces its edit, and what was taken back before the save can be redone', async () => {
  await withDraft(a, async ({ save, read }) => {
    await save(b, { keep: 0, add: edit(a, b), at: 1 })
    await save(c, { keep: -1, add: edit(a, c), at: 0 })
    expect(await read()).toEqual({ past: [a], future: [] })
    await save(c, { keep: 0, add: edit(c, d), at: 0 })
    expect(await read()).toEqual({ past: [a], future: [d] })
  })
})

test('a save that tells no edits is one of its own: from the command line, or a version that is restored', async () => {
  await withDraft(a, async ({ api, id, save, read }) => {
    await api.workflows.turnOn({ id })
    await save(b)
    await save(b)
    expect(await read()).toEqual({ past: [a], future: [] })
    await api.versions.restore({ workflow: id, number: 1 })
    expect(await read()).toEqual({ past: [b, a], future: [] })
    expect((await api.workflows.get({ id })).changed).toBe(false)
  })
})

test('a save that is not based on the latest changes nothing, and one that fails half way neither', async () => {
  await withDraft(a, async ({ api, id, save, read, dataDir }) => {
    await save(b)
    const before = await api.workflows.get({ id })
    const stale = { id, ...d, edits: { keep: 0, add: edit(b, d), at: 1 } }
    await expect(async () => api.workflows.save({ ...stale, revision: before.revision - 1 })).rejects.toThrow(
      'changed in another window',
    )
    const other = new Database(join(dataDir, 'leadloom.db'))
    other.exec(`create trigger full before insert on workflow_edits begin select raise(abort, 'disk full'); end`)
    await expect(async () => api.workflows.save({ ...stale, revision: before.revision })).rejects.toThrow('disk full')
    other.exec('drop trigger full')
    other.close()
    expect(await api.workflows.get({ id })).toEqual(before)
    expect(await read()).toEqual({ past: [a], future: [] })
  })
})

const holo = { id: 'holo', type: 'hologram' }
const nonsense: [what: string, edits: SavedEdits][] = [
  ['of another workflow', { keep: 0, add: edit(c, d), at: 1 }],
  ['that lead elsewhere', { keep: 0, add: edit(b, c), at: 1 }],
  ['that lead past it', { keep: 0, add: edit(b, d, c), at: 2 }],
  ['further back than there are', { keep: -9, add: edit(b, d), at: -8 }],
  ['further on than there are', { keep: 9e15, add: [], at: 9e15 }],
  ['that stand nowhere', { keep: 0, add: edit(b, d), at: 7 }],
  ['with a hole in between', { keep: -1, add: edit(b, d), at: 0 }],
  [
    'that go through what is no workflow',
    {
      keep: 0,
      add: [
        { is: 'value', from: b, to: { ...b, graph: { nodes: [5], edges: [] } } },
        { is: 'value', from: { ...b, graph: { nodes: [5], edges: [] } }, to: d },
      ],
      at: 2,
    },
  ],
  [
    'through a step without a type',
    { keep: 0, add: edit(b, named('D', texts('', [{ id: 'x', type: '' }])), d), at: 2 },
  ],
  ['through one without a name', { keep: 0, add: edit(b, named(''), d), at: 2 }],
]
test.each(nonsense)('edits %s are not kept: the save is one edit of its own', async (_, edits) => {
  await withDraft(a, async ({ save, read }) => {
    await save(b)
    await save(d, edits)
    expect(await read()).toEqual({ past: [b, a], future: [] })
  })
})

test('the order of keys makes no difference, and steps nobody knows are kept', async () => {
  await withDraft(a, async ({ save, read }) => {
    const step = { config: { days: 1 }, position: { y: 2, x: 1 }, type: 'wait', id: 'wait' }
    const after = named('A', texts('Welcome', [step, holo]))
    await save(after, { keep: 0, add: edit(a, b, after), at: 2 })
    expect(await read()).toEqual({ past: [b, a], future: [] })
  })
})

test(`${editLimits.edits} edits are kept, and of large ones as many as fit`, async () => {
  await withDraft(named('0'), async ({ save, read, id, dataDir }) => {
    const states = Array.from({ length: editLimits.edits + 100 }, (_, at) => named(String(at + 1)))
    await save(named(String(editLimits.edits + 100)), {
      keep: 0,
      add: edit(named('0'), ...states),
      at: states.length,
    })
    const { past } = await read()
    expect([past.length, past.at(-1)?.name]).toEqual([editLimits.edits, '100'])
    const large = (letter: string) => named('L', texts(letter.repeat(editLimits.letters / 5)))
    for (const letter of 'abcd') await save(large(letter))
    const file = new Database(join(dataDir, 'leadloom.db'), { readonly: true })
    const size = file.prepare('select sum(octet_length(delta)) as size from workflow_edits where workflow_id = ?')
    expect(size.pluck().get(id)).toBeLessThanOrEqual(editLimits.letters)
    file.close()
    expect((await read()).past.map(({ graph }) => JSON.stringify(graph).length > 1000)).toEqual([true, true])
  })
})

test('when what can be redone has grown too large, nothing is left that leads nowhere', async () => {
  await withDraft(a, async ({ save, read }) => {
    const [one, two] = [named('L', texts('x'.repeat(6e6))), named('L', texts('y'.repeat(6e6)))]
    await save(a, { keep: 0, add: edit(a, one, a, two), at: 0 })
    expect(await read()).toEqual({ past: [], future: [] })
  })
})

test('a file that goes out carries no edits, a backup does, and what is deleted takes its edits along', async () => {
  await withDraft(a, async ({ api, id, save }) => {
    await save(named('A', texts('A secret I took out again')))
    await save(a)
    const { text } = await api.workflows.exportFile({ id })
    expect(text).not.toContain('secret')
    const folder = mkdtempSync(join(tmpdir(), 'leadloom-edits-'))
    const { file } = await api.data.backup({ file: join(folder, 'copy.db') })
    restoreData(folder, file)
    const { store, close } = openStore(folder)
    expect(readEdits(store)({ id, revision: 3 }).edits).toHaveLength(2)
    close()
    rmSync(folder, { recursive: true })
    await api.workflows.remove({ id })
    expect((await api.workflows.edits({ id })).edits).toEqual([])
  })
})

test('a full disk is said in a sentence, and the draft and its edits stay as they were', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadloom-edits-'))
  const { store, close } = openStore(folder)
  const rows = workflowRows(store)
  rows.add('w', 'A', a.graph, 0)
  rows.save('w', 'B', a.graph, 1, 0)
  const read = () => [store.raw.prepare('select * from workflows').all(), readEdits(store)({ id: 'w', revision: 0 })]
  const before = read()
  store.raw.pragma(`max_page_count = ${String(store.raw.pragma('page_count', { simple: true }))}`)
  const save = () => orDiskRefused(() => rows.save('w', 'C', texts('x'.repeat(500_000)), 2, 0))
  expect(save).toThrow('The disk is full or can’t be written to, so nothing was saved. Make room on it.')
  expect(read()).toEqual(before)
  const fails = () =>
    orDiskRefused(() => {
      throw new Error('a mistake of ours')
    })
  expect(fails).toThrow('a mistake of ours')
  close()
  rmSync(folder, { recursive: true })
})

test('a file from before there were edits is brought up to date, and its drafts begin without any', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadloom-edits-'))
  const old = new Database(join(folder, 'leadloom.db'))
  migrate(old, migrations.slice(0, 2), () => undefined)
  old.prepare(`insert into workflows values ('w', 'A', 'draft', ?, 7, 0, 0)`).run(JSON.stringify(a.graph))
  old.close()
  const { store, close } = openStore(folder)
  const read = () => readEdits(store)({ id: 'w', revision: 0 })
  expect(read()).toEqual({ revision: 0, edits: [], done: 0 })
  expect(workflowRows(store).save('w', 'B', a.graph, 7, 5)).toBe(true)
  expect(read()).toEqual({
    revision: 0,
    edits: [{ at: '1970-01-01T00:00:00.005Z', delta: editBetween(a, named('B')) }],
    done: 1,
  })
  close()
  rmSync(folder, { recursive: true })
})
