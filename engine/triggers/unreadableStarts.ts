import type { Problem } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { isStart } from '../../shared/graphProblems.ts'
import { compileGraph } from '../walk/compiledGraph.ts'
import { triggerOf } from './index.ts'

/** Start steps whose moment cannot be worked out. Found out by trying, because only the engine knows how to read cron. */
export function unreadableStarts(graph: Graph): Problem[] {
  return compileGraph({ nodes: graph.nodes.filter(isStart), edges: [] }).starts.flatMap((node): Problem[] => {
    try {
      triggerOf(node).nextAt?.(0, 'UTC')
      return []
    } catch {
      const message = `The schedule "${String(node.config.cron)}" can't be read. Write it as minute hour day month weekday, such as 0 9 * * 1.`
      return [{ node: node.id, field: 'cron', message }]
    }
  })
}
