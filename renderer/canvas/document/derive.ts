import type { Problem } from '../../../shared/errors.ts'
import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { graphProblems, stepProblems } from '../../../shared/graphProblems.ts'
import { whenWords } from '../cards/cardWords.ts'
import { distances } from '../cards/whenOf.ts'
import { type Places, placeSteps } from '../layout/layout.ts'

/** What follows from the graph, and is never kept. */
export interface Derived {
  graph: Graph
  steps: ReadonlyMap<string, GraphNode>
  problems: readonly Problem[]
  problemsOf: ReadonlyMap<string | null, readonly Problem[]>
  /** The ways out that are linked, by step, with a space between them. */
  linkedPortsOf: ReadonlyMap<string, string>
  /** The line of each card that says when people come there. */
  whenWordsOf: ReadonlyMap<string, string | null>
  places: Places
}

/** Steps keep their places while only their settings change, so that nothing jumps under the one who types. */
export function derive(graph: Graph, before: Derived | null): Derived {
  if (before?.graph === graph) return before
  // Notes are nobody's business but their own.
  if (before && isSameWork(before.graph, graph)) return { ...before, graph }
  const problems = graphProblems(graph, rememberedProblems)
  return {
    graph,
    steps: new Map(graph.nodes.map((step) => [step.id, step])),
    problems,
    problemsOf: Map.groupBy(problems, ({ node }) => node),
    linkedPortsOf: before?.graph.edges === graph.edges ? before.linkedPortsOf : linkedPorts(graph),
    whenWordsOf: whenLines(graph),
    places: before && isSameShape(before.graph, graph) ? before.places : placeSteps(graph),
  }
}

const isSameWork = (a: Graph, b: Graph) => a.nodes === b.nodes && a.edges === b.edges && a.settings === b.settings

const isSameShape = (a: Graph, b: Graph) =>
  a.edges === b.edges &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((step, index) => step.id === b.nodes[index]?.id && step.position === b.nodes[index]?.position)

function linkedPorts(graph: Graph): ReadonlyMap<string, string> {
  const bySource = Map.groupBy(graph.edges, ({ source }) => source)
  return new Map([...bySource].map(([source, edges]) => [source, edges.map(({ port }) => port).join(' ')]))
}

function whenLines(graph: Graph): ReadonlyMap<string, string | null> {
  const when = distances(graph)
  return new Map(graph.nodes.map((step) => [step.id, whenWords(step, when.get(step.id), graph)]))
}

/** Steps are never changed in place, so what was wrong with one still is. Typing in one step of a thousand looks at one. */
function rememberedProblems(step: GraphNode): Problem[] {
  const known = problemsOfStep.get(step)
  if (known) return known
  const found = stepProblems(step)
  problemsOfStep.set(step, found)
  return found
}
const problemsOfStep = new WeakMap<GraphNode, Problem[]>()
