import type { Graph } from '../../shared/graph.ts'
import { type Outline, outlineOf } from '../../shared/outline/outlineOf.ts'

const told = new WeakMap<Graph, Outline>()

/** The outline of a graph, told once however many ask: the tree, the numbers that are read out, the printed page. */
export function outlineFor(graph: Graph): Outline {
  const known = told.get(graph)
  if (known) return known
  const outline = outlineOf(graph)
  told.set(graph, outline)
  return outline
}
