import type { RunEvent } from '../../../shared/contract/runs.ts'
import type { Graph } from '../../../shared/graph.ts'
import { diffGraphs } from '../../../shared/graphDiff.ts'

/** How a step or link stands out in a drawing that is only looked at. */
export type Mark = 'added' | 'changed' | 'removed' | 'passed' | 'here' | 'failed'

/** A drawing to be looked at over the one that is edited: two versions in one, or the walk of a person. */
export interface Look {
  title: string
  /** Whom it names, where it is the way of a person. */
  person?: string
  graph: Graph
  steps: ReadonlyMap<string, Mark>
  /** By id of the link. */
  links: ReadonlyMap<string, Mark>
}

/** Two drawings of the same workflow in one: what was removed stands where it stood. */
export function compareLook(title: string, before: Graph, after: Graph): Look {
  const steps = new Map<string, Mark>()
  for (const { node, kind } of diffGraphs(before, after))
    if (node !== null && steps.get(node) !== 'added') steps.set(node, kind === 'moved' ? 'changed' : kind)
  const isIn = ({ edges }: Graph) => {
    const known = new Set(edges.map(keyOf))
    return (edge: Graph['edges'][number]) => known.has(keyOf(edge))
  }
  const [wasThere, isThere] = [isIn(before), isIn(after)]
  const gone = before.edges.filter((edge) => !isThere(edge)).map((edge) => ({ ...edge, id: `before ${edge.id}` }))
  const links = new Map<string, Mark>([
    ...after.edges.filter((edge) => !wasThere(edge)).map(({ id }) => [id, 'added'] as const),
    ...gone.map(({ id }) => [id, 'removed'] as const),
  ])
  const kept = new Set(after.nodes.map(({ id }) => id))
  const nodes = [...after.nodes, ...before.nodes.filter(({ id }) => !kept.has(id))]
  return { title, graph: { ...after, nodes, edges: [...after.edges, ...gone] }, steps, links }
}

/** The way of one person through the version they are on. */
export function walkLook(
  title: string,
  graph: Graph,
  events: readonly Pick<RunEvent, 'node' | 'type' | 'port'>[],
): Look {
  const steps = new Map<string, Mark>()
  const links = new Map<string, Mark>()
  for (const { node, type, port } of events) {
    if (type === 'failed' || type === 'unknown') steps.set(node, 'failed')
    else if (type === 'entered' || type === 'waiting' || type === 'held') steps.set(node, 'here')
    else steps.set(node, 'passed')
    if (type !== 'left' && type !== 'skipped') continue
    const link = graph.edges.find((edge) => edge.source === node && edge.port === (port ?? 'next'))
    if (link) links.set(link.id, 'passed')
  }
  return { title, graph, steps, links }
}

const keyOf = ({ source, port, target }: Graph['edges'][number]) => JSON.stringify([source, port, target])
