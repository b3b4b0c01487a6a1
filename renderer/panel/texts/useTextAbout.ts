import { useMemo } from 'react'
import type { GraphNode } from '../../../shared/graph.ts'
import { recordTypeOf } from '../../../shared/recordTypeOf.ts'
import { useBuilder } from '../../canvas/builderContext.ts'
import { useRecordTypes } from '../controls/useRecordTypes.ts'
import { exampleOutputs, outputFields } from './outputsOf.ts'

/** What the texts of the open workflow can speak of besides people. The same value for as long as nothing of it changes. */
export function useTextAbout() {
  const types = useRecordTypes()
  const { typeId, makers, timeZone } = useBuilder(({ history }) => {
    const { nodes, settings } = history.present.graph
    return { ...aboutOf(nodes), timeZone: settings?.timeZone }
  })
  return useMemo(() => {
    const graph = { nodes: JSON.parse(makers) as Pick<GraphNode, 'id' | 'type'>[] } // as `aboutOf` wrote it
    return {
      type: types.find(({ id }) => id === typeId) ?? null,
      timeZone,
      outputs: outputFields(graph),
      steps: exampleOutputs(graph),
    }
  }, [types, typeId, makers, timeZone])
}

const known = new WeakMap<readonly GraphNode[], { typeId: string | null; makers: string }>()

/** Asked at every change of the store, also while a step is dragged: found out once for the same steps. */
function aboutOf(nodes: readonly GraphNode[]) {
  const before = known.get(nodes)
  if (before) return before
  const makers = nodes.filter((step) => outputFields({ nodes: [step] }).length > 0)
  const about = {
    typeId: recordTypeOf({ nodes }),
    makers: JSON.stringify(makers.map(({ id, type }) => ({ id, type }))),
  }
  known.set(nodes, about)
  return about
}
