import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import type { Graph } from '../../shared/graph.ts'
import type { StepTab } from '../panel/step/stepTabs.ts'
import type { Outcome } from '../timeDock/stepNumbers.ts'
import { changedTest, type TestSession, wayList, withList } from '../timeDock/testSession.ts'
import { type Derived, derive } from './document/derive.ts'
import type { WorkflowDocument } from './document/document.ts'
import type { LinkStart } from './document/graphEdits.ts'
import { commitLater, commitNow, type History, redo, settle, startHistory, undo } from './document/history.ts'
import type { Point } from './layout/layout.ts'
import type { Looking } from './look/ShownLook.tsx'
import type { SaveState } from './saving/autosave.ts'

/** Where a step that is about to be chosen goes. */
export type PickerTarget =
  | { kind: 'loose'; at: Point | null }
  | { kind: 'onLink'; link: string }
  | { kind: 'after'; from: LinkStart }
  | { kind: 'before'; step: string }
  /** Takes the place of a step, with its links and what fits of its settings. */
  | { kind: 'replace'; step: string }

export interface PickerRequest {
  target: PickerTarget
  /** Where the picker opens, in pixels of the window. */
  screen: Point
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
  /** The same workflow as a picture or as sentences; what is chosen is chosen in both. */
  view: 'canvas' | 'outline'
  selected: readonly string[]
  /** The step that was just added: what it still lacks is no reproach before its owner has turned to something else. */
  fresh: string | null
  selectedLink: string | null
  /** The notes that are chosen, beside steps or alone. */
  chosenNotes: readonly string[]
  /** The note, or the title of a group, that is being written. */
  writing: string | null
  picker: PickerRequest | null
  /** The link that a dragged step would be dropped on. */
  litLink: string | null
  /** The step whose “Connect to…” is open. */
  connecting: string | null
  /** Which list is open for what is chosen: where to move it, or what to swap it with. */
  placing: 'move' | 'swap' | null
  /** The field that finds steps is open. */
  isFinding: boolean
  isTurningOn: boolean
  /** A drawing that is looked at over the one that is edited: another version, or somebody's walk. */
  looking: Looking | null
  isShowingVersions: boolean
  /** The step whose email is open in the big editor. */
  designing: string | null
  test: TestSession | null
  tab: StepTab
  /** Which of the people at a step its results show. */
  outcome: Outcome | 'all'
  /** Whom texts are shown for, on every step; null for the first there is. */
  previewPerson: string | null
  /** The text that was written in last, by the id of its label: where a field goes that is not put in by “/”. */
  recentText: string | null
  /** A field of a text that somebody is led to, to say what stands there instead. */
  askedFallback: { step: string; field: string; name: string } | null
  /** The person whose line the inspector shows. */
  person: string | null
  /** Below the width where it overlays, the inspector can be put away. */
  isPanelOpen: boolean
  /** Grows when something asks the inspector to take the focus. */
  focusPanel: number
  /** The setting that is to have it then; null: the first. */
  focusField: string | null
}

export interface SelectOptions {
  /** Shows the inspector where it overlays the canvas. */
  openPanel?: boolean
  /** The inspector takes the focus: its first setting, or the one that `field` names. */
  focus?: boolean
  field?: string | null | undefined
  tab?: StepTab
}

export interface BuilderActions {
  /** One undo entry of its own. */
  change: (document: WorkflowDocument) => void
  /** Joins the entry of the same burst of typing. */
  changeLater: (document: WorkflowDocument, burst: string) => void
  settle: () => void
  undo: () => void
  redo: () => void
  /** Another history than the one so far, as the host has it: never an undo entry. */
  load: (history: History<WorkflowDocument>) => void
  select: (ids: readonly string[], options?: SelectOptions) => void
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
  now: () => number = Date.now,
): BuilderStore {
  const document: WorkflowDocument = { name: workflow.name, graph: workflow.graph }
  return createStore<Builder>()((set, get) => {
    const become = (history: History<WorkflowDocument>) => {
      const { derived, selected } = get()
      const follows = derive(history.present.graph, derived)
      set({ history, derived: follows, selected: stillThere(selected, history.present.graph) })
    }
    return {
      ...freshState(workflow.id, document),
      change: (next) => become(commitNow(get().history, next)),
      changeLater: (next, burst) => become(commitLater(get().history, next, burst, now())),
      settle: () => set({ history: settle(get().history) }),
      undo: () => become(undo(get().history)),
      redo: () => become(redo(get().history)),
      load: become,
      select: (ids, { openPanel = false, focus = false, field, tab } = {}) =>
        set((state) => ({
          selected: ids,
          fresh: ids.length === 1 && ids[0] === state.fresh ? state.fresh : null,
          selectedLink: null,
          chosenNotes: nobody,
          person: ids.length > 0 && ids[0] !== state.selected[0] ? null : state.person,
          outcome: ids[0] === state.selected[0] ? state.outcome : ('all' as const),
          tab: tab ?? state.tab,
          isPanelOpen: openPanel || state.isPanelOpen,
          focusPanel: state.focusPanel + (focus || field ? 1 : 0),
          focusField: field ?? null,
          test: withList(state.test, null),
        })),
      showResults: (id, outcome) => {
        get().select([id], { openPanel: true, tab: 'results' })
        set({ outcome, person: null })
      },
      selectLink: (id) =>
        set(({ test, person, isPanelOpen, derived }) => {
          // In a test the number of a link is the people who went that way.
          const link = derived.graph.edges.find((edge) => edge.id === id)
          const list = test?.result && link ? wayList(link) : null
          return {
            ...{ selectedLink: id, selected: [], chosenNotes: nobody, test: withList(test, list) },
            ...(list ? { person: null, isPanelOpen: true } : { person, isPanelOpen }),
          }
        }),
      set: (change) => set(change),
      setTest: (change) =>
        set((state) => ({
          test: change === null ? null : changedTest(state.test, change, state.workflowId),
          // Who opens a test wants to see what becomes of people; who leaves it goes on drawing.
          ...(change === null ? { person: null, tab: 'step' as const } : {}),
          ...(change !== null && state.test === null ? { tab: 'results' as const } : {}),
        })),
    }
  })
}

const nobody: readonly string[] = []

/** A workflow that has only just begun is not blamed for leading nowhere yet. */
const loneStep = ({ nodes }: Graph) => (nodes.length === 1 ? (nodes[0]?.id ?? null) : null)

const freshState = (workflowId: string | null, document: WorkflowDocument): BuilderState => ({
  workflowId,
  history: startHistory(document),
  derived: derive(document.graph, null),
  save: { kind: 'saved', atMs: null },
  view: 'canvas',
  selected: [],
  fresh: loneStep(document.graph),
  selectedLink: null,
  chosenNotes: nobody,
  writing: null,
  picker: null,
  litLink: null,
  connecting: null,
  placing: null,
  isFinding: false,
  isTurningOn: false,
  looking: null,
  isShowingVersions: false,
  designing: null,
  test: null,
  tab: 'step',
  outcome: 'all',
  previewPerson: null,
  recentText: null,
  askedFallback: null,
  person: null,
  isPanelOpen: false,
  focusPanel: 0,
  focusField: null,
})

function stillThere(selected: readonly string[], graph: Graph): readonly string[] {
  const kept = selected.filter((id) => graph.nodes.some((step) => step.id === id))
  return kept.length === selected.length ? selected : kept
}
