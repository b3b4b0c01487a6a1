import type { Graph, GraphNode } from '../graph.ts'
import { graphProblems } from '../graphProblems.ts'
import { asDeclared, fieldsOf } from '../nodes/derive.ts'
import { nodeOf } from '../nodes/index.ts'
import { isOff } from '../stepOff.ts'

/** Something in a copy of a template that its owner makes theirs. */
export interface Blank {
  /** Step and setting: "welcome.body". */
  id: string
  node: string
  field: string
  /** What is to be done there: `read` a text that was written for them, or `fill` in what only they know. */
  kind: 'read' | 'fill'
  isDone: boolean
}

/**
 * What there is to fill in or to read over in a copy of a template, in the order of its steps. A text is done when it was
 * changed or looked over (`graph.lookedOver` holds the ids); what only they know when it is no longer as it came.
 */
export function blanksOf(graph: Graph, template: Graph): Blank[] {
  const before = new Map(template.nodes.map((step) => [step.id, step]))
  const seen = lookedOver(graph)
  const missing = new Set(graphProblems(graph).map(({ node, field }) => `${node}.${field}`))
  return graph.nodes.flatMap((step) => {
    const old = before.get(step.id)
    if (!old || old.type !== step.type || isOff(step)) return []
    return fieldsOf(step.type).flatMap(({ key }): Blank[] => {
      const id = `${step.id}.${key}`
      const [now, was] = [settingOf(step, key), settingOf(old, key)]
      const blank = { id, node: step.id, field: key }
      if (isPlaceholder(was) || missing.has(id))
        return [{ ...blank, kind: 'fill', isDone: !missing.has(id) && !isPlaceholder(now) }]
      if (key !== mainText(step.type) || typeof was !== 'string' || was === '') return []
      return [{ ...blank, kind: 'read', isDone: seen.includes(id) || now !== was }]
    })
  })
}

/** The ids of the texts that somebody looked over and left as they are. */
export const lookedOver = (graph: Graph): readonly string[] =>
  Array.isArray(graph.lookedOver) ? graph.lookedOver.filter((id) => typeof id === 'string') : []

export const lookOver = (graph: Graph, id: string, isDone: boolean): Graph => ({
  ...graph,
  lookedOver: isDone ? [...new Set([...lookedOver(graph), id])] : lookedOver(graph).filter((one) => one !== id),
})

/** Addresses of the templates lead nowhere: that name is kept free for examples (RFC 2606). */
const isPlaceholder = (value: unknown) => typeof value === 'string' && /^https:\/\/example\.com\//.test(value)

/** The text people read of a step that writes to them: the longest of its texts. */
function mainText(type: string): string | undefined {
  const writesToPeople = fieldsOf(type).some(({ meta }) => meta.tab === 'when')
  return writesToPeople ? nodeOf(type)?.texts?.at(-1) : undefined
}

const settingOf = (step: GraphNode, key: string) => asDeclared(nodeOf(step.type), step.config)[key]
