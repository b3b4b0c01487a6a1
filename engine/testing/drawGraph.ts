import type { Graph, WorkflowSettings } from '../../shared/graph.ts'

/**
 * A graph in a few lines: steps by id, links as chains such as "start > hello > wait" or "asked.yes > call".
 */
export function drawGraph(
  steps: Record<string, [type: string, config?: Record<string, unknown>]>,
  links: string[],
  settings: WorkflowSettings = {},
): Graph {
  const edges = links.flatMap((chain) => {
    const places = chain.split('>').map((place) => place.trim())
    return places.slice(1).map((place, at) => {
      const [source = '', port = 'next'] = (places[at] ?? '').split('.')
      return { id: `${source}.${port}`, source, port, target: place.split('.')[0] ?? '' }
    })
  })
  return {
    settings,
    nodes: Object.entries(steps).map(([id, [type, config = {}]]) => ({ id, type, version: 1, config })),
    edges,
  }
}
