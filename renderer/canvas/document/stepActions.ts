import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { newId, type Random } from '../../../shared/ids.ts'
import type { Builder, BuilderStore, PickerTarget } from '../builderStore.ts'
import { arrange, freeSpot, type Point, withPlaces } from '../layout/layout.ts'
import { tidySome } from '../layout/tidySome.ts'
import type { WorkflowDocument } from './document.ts'
import { duplicateSteps } from './duplicateSteps.ts'
import {
  addStep,
  changeConfig,
  connect,
  type Edit,
  insertAfter,
  insertOnLink,
  type LinkStart,
  newStep,
  removeLink,
} from './graphEdits.ts'
import { insertBefore } from './insertBefore.ts'
import { noteActions } from './noteActions.ts'
import { openEnds } from './openEnds.ts'
import { pasteActions } from './pasteActions.ts'
import { placeActions } from './placeActions.ts'
import { removeSteps } from './removeSteps.ts'
import { replaceStep } from './replaceStep.ts'
import { switchSteps } from './switchSteps.ts'

/** Says a sentence to the person, with an Undo where there is something to take back. */
export type Say = (sentence: string, options?: SayOptions) => void
export interface SayOptions {
  undo?: boolean
  isRefusal?: boolean
}

/** What every action works with: the open workflow, how it is changed, and how that is told. */
export interface Hand {
  state: () => Builder
  document: () => WorkflowDocument
  become: (graph: Graph) => void
  /** Makes the change, or says why it can't be. True: it was made. */
  apply: (edit: Edit) => boolean
  choose: (ids: readonly string[]) => void
  say: Say
  id: () => string
}

/** Everything a person can do to the steps of the open workflow, by whatever hand: mouse, keys, menu. */
export function stepActions(store: BuilderStore, say: Say, random: Random) {
  const id = () => newId(random)
  const state = () => store.getState()
  const document = () => state().history.present
  const become = (graph: Graph) => state().change({ ...document(), graph })
  const apply = (edit: Edit): boolean => {
    if (!edit.ok) {
      say(edit.sentence, { isRefusal: true })
      return false
    }
    become(edit.graph)
    if (edit.said) say(edit.said, { undo: true })
    return true
  }
  const choose = (ids: readonly string[]) => state().select(ids, { openPanel: true, tab: 'step' })

  const hand: Hand = { state, document, become, apply, choose, say, id }
  const notes = noteActions(hand)

  const add = (type: string, target: PickerTarget): string | null => {
    if (target.kind === 'replace') {
      if (!apply(replaceStep(document().graph, target.step, type))) return null
      choose([target.step])
      return target.step
    }
    const step = newStep(type, id())
    if (!place(step, target)) return null
    choose([step.id])
    state().set({ fresh: step.id })
    return step.id
  }
  const place = (step: GraphNode, target: Exclude<PickerTarget, { kind: 'replace' }>): boolean => {
    const { graph } = document()
    if (target.kind === 'onLink') return apply(insertOnLink(graph, target.link, step, id))
    if (target.kind === 'before') return apply(insertBefore(graph, target.step, step, id))
    if (target.kind === 'after') return apply(insertAfter(graph, target.from.source, step, id, target.from.port))
    if (graph.nodes.length === 0 || !target.at) become(addStep(graph, step))
    else
      become(
        addStep(withPlaces(graph, state().derived.places), {
          ...step,
          position: freeSpot(new Map(), round(target.at)),
        }),
      )
    return true
  }

  return {
    ...placeActions(hand),
    ...pasteActions(hand),
    notes,
    add,
    /** From the palette by a click: after the chosen step, else after the last one, else loose. */
    addAtEnd: (type: string) => {
      const { graph } = document()
      const step = newStep(type, id())
      const after = state().selected[0] ?? openEnds(graph).at(-1)?.id
      const edit = after && !isStart(step) ? insertAfter(graph, after, step, id) : null
      if (edit?.ok) {
        become(edit.graph)
        choose([step.id])
        state().set({ fresh: step.id })
      } else add(type, { kind: 'loose', at: null })
    },
    connect: (from: LinkStart, target: string) => apply(connect(document().graph, from, target, id)),
    move: (moved: ReadonlyMap<string, Point>) => {
      const { graph } = document()
      become(
        withPlaces(
          graph,
          new Map([...state().derived.places, ...[...moved].map(([key, at]) => [key, round(at)] as const)]),
        ),
      )
    },
    removeChosen: () => {
      const { selected, selectedLink, chosenNotes } = state()
      if (chosenNotes.length > 0) notes.removeChosen()
      else if (selectedLink) {
        become(removeLink(document().graph, selectedLink))
        state().selectLink(null)
        say('Deleted the link.', { undo: true })
      } else if (selected.length > 0) {
        const { graph, said } = removeSteps(document().graph, selected)
        become(graph)
        say(said, { undo: true })
      }
    },
    /** Off, or on again where they are off already, unless it is said which. */
    switchSteps: (ids: readonly string[], to?: 'off' | 'on') => {
      const done = switchSteps(document().graph, ids, to)
      if (!done) return
      become(done.graph)
      say(done.said, { undo: true })
    },
    duplicateChosen: () => {
      const { selected } = state()
      if (selected.length === 0) return
      const { graph, copies } = duplicateSteps(document().graph, selected, id, id)
      become(graph)
      choose(copies)
    },
    /** What is chosen, when it is more than one step; else everything. */
    tidy: () => {
      const { graph } = document()
      const { selected, derived } = state()
      become(withPlaces(graph, selected.length > 1 ? tidySome(graph, derived.places, selected) : arrange(graph)))
    },
    changeConfig: (stepId: string, change: Record<string, unknown>, burst: string | null) => {
      const next = { ...document(), graph: changeConfig(document().graph, stepId, change) }
      if (burst) state().changeLater(next, burst)
      else state().change(next)
    },
    undo: () => state().undo(),
    redo: () => state().redo(),
  }
}
export type StepActions = ReturnType<typeof stepActions>

const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })
