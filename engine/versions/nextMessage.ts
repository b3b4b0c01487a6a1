import { labelOf } from '../../shared/nodes/derive.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { nextSendingTime } from '../time/sendingTime.ts'
import type { CompiledGraph, CompiledNode } from '../walk/compiledGraph.ts'
import type { NextMessage } from './people.ts'
import { leavesAt } from './stayUntil.ts'

/** Where a walk ahead begins. */
export interface Place {
  node: string
  /** The way out they leave by at `atMs`; null: the step is yet to be done then. */
  port: string | null
  /** Null: nobody can say yet. */
  atMs: number | null
  /** When they came there. */
  enteredMs: number
}

export interface Traveller {
  /** Message steps they pass over. */
  passed: readonly string[]
  zone: string
  holidays: readonly string[]
}

/**
 * The next message from a place on, found by walking ahead: through plain steps, and through waits whose length is known.
 * A step with several ways out ends the walk.
 */
export function nextMessage(graph: CompiledGraph, from: Place, { passed, zone, holidays }: Traveller): NextMessage {
  const seen = new Set<string>()
  let { port, atMs } = from
  let node = graph.nodes.get(from.node)
  let enteredMs: number | null = from.enteredMs
  while (node) {
    if (port === null) {
      if (seen.has(node.id)) break
      seen.add(node.id)
      if (node.family === 'send' && !node.isOff && !passed.includes(node.id)) {
        const { channel = '' } = nodeOf(node.type) ?? {}
        const at = atMs === null ? null : nextSendingTime(atMs, zone, channel, graph.settings, holidays).at
        return { kind: 'message', node: node.id, title: titleOf(node), atMs: at }
      }
      if (!node.isOff && !node.links.has('next') && node.links.size > 0) return depends(node, atMs)
      const leavesMs: number | null = enteredMs === null ? null : leavesAt(node, enteredMs, zone)
      atMs = atMs === null || leavesMs === null ? null : Math.max(atMs, leavesMs)
    }
    node = graph.nodes.get(node.links.get(port ?? 'next') ?? '')
    port = null
    enteredMs = atMs
  }
  return { kind: 'none' }
}

export const depends = (node: CompiledNode, atMs: number | null): NextMessage => ({
  kind: 'depends',
  node: node.id,
  title: titleOf(node),
  atMs,
})

/** A step as lists call it: what its card says, without the marks around it. */
export const titleOf = (step: Pick<CompiledNode, 'type' | 'config'>) => labelOf(step).replace(/^“([^“”]*)”$/, '$1')
