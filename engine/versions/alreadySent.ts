import type { CompiledGraph } from '../walk/compiledGraph.ts'

/** Said of a message step that a person who was moved to another version passes over. */
export const alreadySent = 'already sent before the workflow was changed'

/** Is this message step one that the run passes over? `sentBefore` is a JSON list, or null for who was never moved. */
export const isPassedOver = (sentBefore: string | null, node: string): boolean =>
  sentBefore !== null && (JSON.parse(sentBefore) as string[]).includes(node)

/**
 * The message steps of the new drawing that a run must pass over once it is moved there: those it has done. One that was
 * drawn in a circle before and still is repeats itself because the drawing says so, not because it was changed.
 */
export function passedOver(
  { done, sentBefore }: { done: ReadonlySet<string>; sentBefore: readonly string[] },
  before: CompiledGraph,
  after: CompiledGraph,
): string[] {
  const sent = [...done].filter((id) => isMessage(after, id) && !(isInCircle(before, id) && isInCircle(after, id)))
  return [...new Set([...sentBefore, ...sent])].sort()
}

export const isMessage = ({ nodes }: CompiledGraph, id: string) => nodes.get(id)?.family === 'send'

const circles = new WeakMap<CompiledGraph, Map<string, boolean>>()

/** Can people come back to this step? */
function isInCircle(graph: CompiledGraph, id: string): boolean {
  const known = circles.get(graph) ?? new Map<string, boolean>()
  circles.set(graph, known)
  let answer = known.get(id)
  if (answer === undefined) {
    const ahead = new Set(graph.nodes.get(id)?.links.values())
    for (const node of ahead) for (const target of graph.nodes.get(node)?.links.values() ?? []) ahead.add(target)
    answer = ahead.has(id)
    known.set(id, answer)
  }
  return answer
}
