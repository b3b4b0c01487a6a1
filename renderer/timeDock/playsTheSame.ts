import type { Graph } from '../../shared/graph.ts'

/** True when a test of both must come to the same: only places, notes or names differ. Graphs share what did not change. */
export function playsTheSame(a: Graph, b: Graph): boolean {
  if (a === b) return true
  return (
    a.settings === b.settings &&
    a.template === b.template &&
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((step, index) => {
      const other = b.nodes[index]
      return (
        step === other ||
        (step.id === other?.id && step.type === other.type && step.config === other.config && step.off === other.off)
      )
    }) &&
    a.edges.every((link, index) => {
      const other = b.edges[index]
      return (
        link === other || (link.source === other?.source && link.port === other.port && link.target === other.target)
      )
    })
  )
}
