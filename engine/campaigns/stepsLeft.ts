import type { CompiledGraph } from '../walk/compiledGraph.ts'

/** How many steps it is at most from this one to an end, itself included. A way that goes round counts once. */
export function stepsLeft({ nodes }: Pick<CompiledGraph, 'nodes'>, from: string): number {
  const known = new Map<string, number>()
  function longest(id: string): number {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, 0) // who comes by here again goes round
    const ways = [...(nodes.get(id)?.links.values() ?? [])].map(longest)
    const steps = 1 + Math.max(0, ...ways)
    known.set(id, steps)
    return steps
  }
  return longest(from)
}
