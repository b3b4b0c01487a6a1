import type { CompiledGraph } from '../walk/compiledGraph.ts'
import { isMessage } from './alreadySent.ts'

export type Landing =
  | { kind: 'step'; node: string }
  | { kind: 'end' }
  /** The old links lead several ways from here, and nobody knows yet which way this person would go. */
  | { kind: 'unknown' }

/**
 * Where somebody goes whose step is gone: along the old links to the first step that is still there. `port` is the way out
 * they are to leave by, where that is known already. Messages they have had are passed over.
 */
export function landingOf(
  { node, port }: { node: string; port: string | null },
  before: CompiledGraph,
  after: CompiledGraph,
  had: ReadonlySet<string>,
): Landing {
  const kept = new Set<string>()
  const passed = new Set(waysOut(before, node, port))
  for (const id of passed) {
    if (after.nodes.has(id)) kept.add(id)
    else for (const target of waysOut(before, id, null)) passed.add(target)
  }
  const places = new Set([...kept].map((id) => pastMessages(id, after, had)))
  const [place] = places
  if (places.size > 1) return { kind: 'unknown' }
  return place === undefined || place === null ? { kind: 'end' } : { kind: 'step', node: place }
}

/** A step with a plain way on has no other that people choose. */
function waysOut({ nodes }: CompiledGraph, node: string, port: string | null): string[] {
  const links = nodes.get(node)?.links ?? new Map<string, string>()
  const way = port ?? (links.has('next') ? 'next' : null)
  const target = way === null ? undefined : links.get(way)
  return way === null ? [...links.values()] : target === undefined ? [] : [target]
}

function pastMessages(from: string, after: CompiledGraph, had: ReadonlySet<string>): string | null {
  const seen = new Set<string>()
  let id: string | undefined = from
  while (id !== undefined && had.has(id) && isMessage(after, id) && !seen.has(id)) {
    seen.add(id)
    id = after.nodes.get(id)?.links.get('next')
  }
  return id === undefined || seen.has(id) ? null : id
}
