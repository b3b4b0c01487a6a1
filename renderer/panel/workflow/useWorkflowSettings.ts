import type { WorkflowSettings } from '../../../shared/graph.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { changeSettings } from '../../canvas/document/graphEdits.ts'

/** The rules of the open workflow. A `burst` joins what is typed into one undo entry, until `settle`. */
export function useWorkflowSettings() {
  const store = useBuilderStore()
  const settings: WorkflowSettings = useBuilder(({ history }) => history.present.graph.settings) ?? {}
  const set = (change: WorkflowSettings, burst?: string) => {
    const { history, change: commit, changeLater } = store.getState()
    const next = { ...history.present, graph: changeSettings(history.present.graph, change) }
    if (burst) changeLater(next, burst)
    else commit(next)
  }
  const settle = () => store.getState().settle()
  return { settings, set, settle }
}
