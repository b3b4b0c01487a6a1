import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Simulation } from '../../shared/contract/simulate.ts'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import type { Graph } from '../../shared/graph.ts'
import type { StepTab } from '../panel/step/stepTabs.ts'
import type { Outcome } from '../timeDock/stepNumbers.ts'
import { type Derived, derive } from './document/derive.ts'
import type { WorkflowDocument } from './document/document.ts'
import type { LinkStart } from './document/graphEdits.ts'
import { commitLater, commitNow, type History, redo, settle, startHistory, undo } from './document/history.ts'
import type { Point } from './layout/layout.ts'
import type { SaveState } from './saving/autosave.ts'

/** Where a step that is about to be chosen goes. */
export type PickerTarget =
  | { kind: 'loose'; at: Point | null }
  | { kind: 'onLink'; link: string }
  | { kind: 'after'; from: LinkStart }

export interface PickerRequest {
  target: PickerTarget
  /** Where the picker opens, in pixels of the window. */
  screen: Point
}

export interface TestSession {
  days: number
  seed: number
  result: Simulation | null
  isRunning: boolean
  error: string | null
  /** The scrubber, or null for the end. */
  untilMs: number | null
}

/**
 * Everything about one open workflow, in three homes: the document (undoable, saved), what follows from it,
 * and the session (never saved). What the host knows stays in the query cache.
 */
export interface BuilderState {
  /** The saved workflow, or null while a template is only looked at. */
  workflowId: string | null
  history: History<WorkflowDocument>
  derived: Derived
  save: SaveState
  selected: readonly string[]
  /** The step that was just added: what it still lacks is no reproach before its owner has turned to something else. */
  fresh: string | null
  selectedLink: string | null
  picker: PickerRequest | null
  /** The link that a dragged step would be dropped on. */
  litLink: string | null
  /** The step whose “Connect to…” is open. */
  connecting: string | null
  isTurningOn: boolean
  test: TestSession | null
  tab: StepTab
  /** Which of the people at a step its results show. */
  outcome: Outcome | 'all'
  /** The person whose line the inspector shows. */
  person: string | null
  /** Below the width where it overlays, the inspector can be put away. */
  isPanelOpen: boolean
  /** Grows when something asks the inspector to take the focus. */
  focusPanel: number
}

export interface BuilderActions {
  /** One undo entry of its own. */
  change: (document: WorkflowDocument) => void
  /** Joins the entry of the same burst of typing. */
  changeLater: (document: WorkflowDocument, burst: string) => void
  settle: () => void
  undo: () => void
  redo: () => void
  /** Another document than the one so far (read again from the host): never an undo entry. */
  load: (document: WorkflowDocument) => void
  select: (ids: readonly string[], options?: { openPanel?: boolean; focus?: boolean; tab?: Builder['tab'] }) => void
  /** The people who came to a step, as far as its numbers are known. */
  showResults: (id: string, outcome: Outcome | 'all') => void
  selectLink: (id: string | null) => void
  set: (change: Partial<Omit<BuilderState, 'history' | 'derived'>>) => void
  setTest: (change: Partial<TestSession> | null) => void
}
export type Builder = BuilderState & BuilderActions
export type BuilderStore = StoreApi<Builder>

export function createBuilderStore(
  workflow: Pick<WorkflowDetail, 'name' | 'graph'> & { id: string | null },
): BuilderStore {
  const document: WorkflowDocument = { name: workflow.name, graph: workflow.graph }
  return createStore<Builder>()((set, get) => {
    const become = (history: History<WorkflowDocument>) => {
      const { derived, selected } = get()
      const now = derive(history.present.graph, derived)
      set({ history, derived: now, selected: stillThere(selected, history.present.graph) })
    }
    return {
      ...freshState(workflow.id, document),
      change: (next) => become(commitNow(get().history, next)),
      changeLater: (next, burst) => become(commitLater(get().history, next, burst)),
      settle: () => set({ history: settle(get().history) }),
      undo: () => become(undo(get().history)),
      redo: () => become(redo(get().history)),
      load: (next) => become(startHistory(next)),
      select: (ids, { openPanel = false, focus = false, tab } = {}) =>
        set((state) => ({
          selected: ids,
          fresh: ids.length === 1 && ids[0] === state.fresh ? state.fresh : null,
          selectedLink: null,
          person: ids.length > 0 && ids[0] !== state.selected[0] ? null : state.person,
          outcome: ids[0] === state.selected[0] ? state.outcome : ('all' as const),
          tab: tab ?? state.tab,
          isPanelOpen: openPanel || state.isPanelOpen,
          focusPanel: state.focusPanel + (focus ? 1 : 0),
        })),
      showResults: (id, outcome) => {
        get().select([id], { openPanel: true, tab: 'results' })
        set({ outcome, person: null })
      },
      selectLink: (id) => set({ selectedLink: id, selected: [] }),
      set: (change) => set(change),
      setTest: (change) =>
        set((state) => ({
          test: change === null ? null : { ...(state.test ?? freshTest), ...change },
          // Who opens a test wants to see what becomes of people; who leaves it goes on drawing.
          ...(change === null ? { person: null, tab: 'step' as const } : {}),
          ...(change !== null && state.test === null ? { tab: 'results' as const } : {}),
        })),
    }
  })
}

const freshTest: TestSession = { days: 7, seed: 1, result: null, isRunning: false, error: null, untilMs: null }

const freshState = (workflowId: string | null, document: WorkflowDocument): BuilderState => ({
  workflowId,
  history: startHistory(document),
  derived: derive(document.graph, null),
  save: { kind: 'saved', atMs: null },
  selected: [],
  fresh: null,
  selectedLink: null,
  picker: null,
  litLink: null,
  connecting: null,
  isTurningOn: false,
  test: null,
  tab: 'step',
  outcome: 'all',
  person: null,
  isPanelOpen: false,
  focusPanel: 0,
})

function stillThere(selected: readonly string[], graph: Graph): readonly string[] {
  const kept = selected.filter((id) => graph.nodes.some((step) => step.id === id))
  return kept.length === selected.length ? selected : kept
}
