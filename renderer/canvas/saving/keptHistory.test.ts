import { expect, test } from 'vitest'
import type { KeptEdits } from '../../../shared/contract/edits.ts'
import type { Delta } from '../../../shared/edits/delta.ts'
import { followEdits } from '../../../shared/edits/followEdits.ts'
import type { Graph } from '../../../shared/graph.ts'
import { seededRandom } from '../../../shared/ids.ts'
import { createBuilderStore } from '../builderStore.ts'
import type { WorkflowDocument } from '../document/document.ts'
import { asKept, editsSince } from '../document/editsSince.ts'
import { addStep, changeConfig, changeSettings, newStep, removeLink } from '../document/graphEdits.ts'
import { commitLater, commitNow, redo, settle, startHistory, undo } from '../document/history.ts'
import { removeSteps } from '../document/removeSteps.ts'
import { arrange, withPlaces } from '../layout/layout.ts'
import { followUp } from '../testing/graphs.ts'
import type { Edited } from './autosave.ts'
import { keptHistory } from './keptHistory.ts'

const first: WorkflowDocument = { name: 'Trial', graph: { ...followUp, notes: [{ id: 'n1', text: 'Ask Tom' }] } }
const graph = (change: (graph: Graph) => Graph) => (document: WorkflowDocument) => ({
  ...document,
  graph: change(document.graph),
})

const edits: [what: string, edit: (document: WorkflowDocument) => WorkflowDocument][] = [
  ['the name', (document) => ({ ...document, name: 'Trials' })],
  ['the text of a field', graph((now) => changeConfig(now, 'hello', { subject: 'Good morning' }))],
  ['the settings of the workflow', graph((now) => changeSettings(now, { priority: 5 }))],
  ['settings that were taken away', graph((now) => changeSettings(now, { sendingDays: undefined }))],
  ['a note that is written', graph((now) => ({ ...now, notes: [{ id: 'n1', text: 'Ask Tom, and Ana' }] }))],
  ['a note that is added', graph((now) => ({ ...now, notes: [...(now.notes ?? []), { id: 'n2', text: '' }] }))],
  ['places', graph((now) => withPlaces(now, arrange(now)))],
  ['steps that are deleted', graph((now) => removeSteps(now, ['hello', 'check']).graph)],
  ['a step that is added', graph((now) => addStep(now, newStep('sms', 'text')))],
  ['a link that is deleted', graph((now) => removeLink(now, 'l1'))],
  ['the order of the steps', graph((now) => ({ ...now, nodes: now.nodes.toReversed() }))],
  ['what only a newer version knows', graph((now) => ({ ...now, colour: { of: ['the', 'paper'] } }))],
]

/** As the host hands it out again: written down and read. */
function keptBy(saved: Edited, now: Edited): KeptEdits {
  const told = editsSince(saved, now)
  return JSON.parse(
    JSON.stringify({
      revision: 1,
      edits: told?.add.map((delta) => ({ at: '2027-03-01T09:00:00.000Z', delta })),
      done: told?.at,
    }),
  )
}
const written = (states: readonly WorkflowDocument[]) => states.map((state) => JSON.stringify(state))

test.each(edits)('%s can be undone and redone when the workflow is opened again', (_, edit) => {
  const opened = startHistory(first)
  const edited = commitNow(opened, edit(first))
  const again = startHistory(edited.present)
  const recalled = keptHistory(again, keptBy(opened, edited))?.(again)
  expect(written(recalled?.past ?? [])).toEqual(written([first]))
  const undone = startHistory(first)
  const other = keptHistory(undone, keptBy(opened, undo(edited)))?.(undone)
  expect(written(other?.future ?? [])).toEqual(written([edited.present]))
})

test('all of them, one after another, with what was edited since they were read', () => {
  const opened = startHistory(first)
  const edited = edits.reduce((history, [, edit]) => commitNow(history, edit(history.present)), opened)
  const kept = keptBy(opened, undo(undo(edited)))
  const again = startHistory(undo(undo(edited)).present)
  const recall = keptHistory(again, kept)
  const untouched = recall?.(again)
  expect(written([...(untouched?.past ?? []), ...(untouched?.future ?? [])])).toEqual(
    written([...edited.past.slice(0, -2), edited.past.at(-1) ?? first, edited.present]),
  )
  const since = commitNow(again, { ...again.present, name: 'Since' })
  const touched = recall?.(since)
  expect(written([...(touched?.past ?? []), ...(touched?.future ?? [])])).toEqual(written(edited.past.slice(0, -1)))
  expect(touched && editsSince(recall?.(again) ?? again, touched)?.at).toBe(1)
})

test('what was saved since the workflow was opened is not counted twice', () => {
  const opened = startHistory(first)
  const before = commitNow(opened, { ...first, name: 'Before' })
  const again = startHistory(before.present)
  const saved = commitNow(again, { ...first, name: 'Since' })
  const kept = keptBy(opened, commitNow(before, saved.present))
  expect(written(keptHistory(saved, kept)?.(saved).past ?? [])).toEqual(written([first, before.present]))
})

/** A host that keeps edits as the engine does, only without a disk. */
function hostOf(document: WorkflowDocument) {
  const host = { draft: document, revision: 1, edits: [] as Delta[], at: 0 }
  const asRead = (): KeptEdits =>
    JSON.parse(
      JSON.stringify({
        revision: host.revision,
        edits: host.edits.map((delta) => ({ at: '2027-03-01T09:00:00.000Z', delta })),
        done: host.at,
      }),
    )
  const save = (now: Edited, saved: Edited) => {
    const told = editsSince(saved, now)
    const ledTo = told && followEdits(host.draft, told, (place) => host.edits[host.at + place - 1] ?? null)
    expect(JSON.stringify(ledTo)).toBe(JSON.stringify(asKept(now.present)))
    const { keep, add, at } = told ?? { keep: 0, add: [], at: 0 }
    host.edits = [...host.edits.slice(0, host.at + keep), ...add]
    host.at += at
    host.draft = asKept(now.present)
    host.revision++
  }
  return { host, save, asRead }
}

test('whatever a window does, and whenever it is saved or opened anew, the host keeps what the window could undo', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seededRandom(seed)
    const { host, save, asRead } = hostOf(first)
    let now = startHistory(first)
    let saved = now
    let ms = 0
    for (let deed = 0; deed < 60; deed++) {
      const share = random()
      const edit = edits[Math.floor(random() * edits.length)]?.[1] ?? ((same) => same)
      ms += random() < 0.2 ? 5000 : 300
      if (share < 0.3) now = commitNow(now, edit(now.present))
      else if (share < 0.5) now = commitLater(now, { ...now.present, name: `${now.present.name}${deed} ` }, 'name', ms)
      else if (share < 0.62) now = undo(now)
      else if (share < 0.7) now = redo(now)
      else if (share < 0.73) now = settle(now)
      else if (share < 0.93) {
        save(now, saved)
        saved = now
      } else {
        save(now, saved)
        now = startHistory(host.draft)
        saved = now
        if (random() < 0.5) now = commitNow(now, edit(now.present))
        const recall = keptHistory(saved, asRead())
        if (recall) {
          saved = recall(saved)
          now = recall(now)
        }
      }
    }
    save(now, saved)
    const again = startHistory(host.draft)
    const recalled = keptHistory(again, asRead())?.(again)
    expect([seed, written([...(recalled?.past ?? []), again.present, ...(recalled?.future ?? [])])]).toEqual([
      seed,
      written([...now.past, now.present, ...now.future].map(asKept)),
    ])
  }
})

test('edits that do not fit are left out, and what is remembered anyway is not read again', () => {
  const again = startHistory(first)
  const foreign: KeptEdits = { revision: 1, done: 1, edits: [{ at: '', delta: { is: 'value', from: 1, to: first } }] }
  expect(keptHistory(again, foreign)?.(again)).toEqual(again)
  expect(keptHistory({ ...again, start: 7 }, foreign)).toBeNull()
})

test('a store takes a burst of typing for one edit until a pause, and goes both ways', () => {
  const clock = { ms: 0 }
  const store = createBuilderStore({ id: 'w', ...first }, () => clock.ms)
  const type = (name: string) => store.getState().changeLater({ ...store.getState().history.present, name }, 'name')
  type('T')
  clock.ms += 1900
  type('Tr')
  clock.ms += 2100
  type('Tri')
  expect(store.getState().history.past.map(({ name }) => name)).toEqual(['Trial', 'Tr'])
  store.getState().undo()
  expect(store.getState().history).toEqual(undo(redo(store.getState().history)))
  expect(store.getState().history.present.name).toBe('Tr')
})
