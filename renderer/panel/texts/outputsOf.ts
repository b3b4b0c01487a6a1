import type { GraphNode } from '../../../shared/graph.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'

interface Steps {
  nodes: readonly Pick<GraphNode, 'id' | 'type'>[]
}

/** What the steps of a workflow find out, as fields for texts. */
export const outputFields = ({ nodes }: Steps): { name: string; title: string }[] =>
  nodes.flatMap(({ id, type }) =>
    (nodeOf(type)?.outputs ?? []).map(({ name, title }) => ({ name: `steps.${id}.${name}`, title })),
  )

/** The same with an example for each, by step: what texts see of them in a preview. */
export const exampleOutputs = ({ nodes }: Steps): Record<string, Record<string, string>> =>
  Object.fromEntries(
    nodes.flatMap(({ id, type }) => {
      const outputs = nodeOf(type)?.outputs ?? []
      return outputs.length > 0 ? [[id, Object.fromEntries(outputs.map(({ name, example }) => [name, example]))]] : []
    }),
  )
