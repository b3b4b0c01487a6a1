import type { Graph, GraphEdge, GraphNode } from '../graph.ts'
import { isStart } from '../graphProblems.ts'
import type { Port } from '../nodes/define.ts'
import { stepWords } from './stepWords.ts'

/** A way out of a step as it is drawn. `target` is null where it leads nowhere, or to a step that is gone. */
export interface Way {
  source: string
  port: string
  /** The id of its link, if it has one. */
  link: string | null
  target: string | null
  heading: string
  /** The plain way on: what is told next is told on the same level. */
  isMain: boolean
  /** People can't just end here: it has to be linked. */
  mustLead: boolean
}

/** The drawing, ready to be told: who leads where, in which order, and where ways come together again. */
export interface Flow {
  steps: ReadonlyMap<string, GraphNode>
  waysOf: (id: string) => readonly Way[]
  /** Where telling begins: the starts, then what nobody reaches. */
  starts: readonly string[]
  loose: readonly string[]
  /** Leads back to a step that people come from: a loop. */
  isBack: (way: Way) => boolean
  /** Steps with those they lead to before them, loops left out. */
  lastFirst: readonly string[]
}

export function flowOf(graph: Graph): Flow {
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  const links = Map.groupBy(graph.edges, ({ source }) => source)
  const ways = new Map([...steps.values()].map((step) => [step.id, waysOut(step, links.get(step.id) ?? [], steps)]))
  const waysOf = (id: string) => ways.get(id) ?? []
  const starts = [...steps.values()].filter(isStart).map(({ id }) => id)
  const seen = new Map<string, 'open' | 'done'>()
  const back = new Set<Way>()
  const lastFirst: string[] = []
  const visit = (first: string) => {
    if (seen.has(first)) return
    seen.set(first, 'open')
    const path = [{ id: first, ways: waysOf(first).values() }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { value: way, done } = top.ways.next()
      if (done) {
        seen.set(top.id, 'done')
        lastFirst.push(top.id)
        path.pop()
      } else if (way.target !== null) {
        const known = seen.get(way.target)
        if (known === 'open') back.add(way)
        if (known) continue
        seen.set(way.target, 'open')
        path.push({ id: way.target, ways: waysOf(way.target).values() })
      }
    }
  }
  for (const id of starts) visit(id)
  const loose = looseFirst(
    [...steps.keys()].filter((id) => !seen.has(id)),
    waysOf,
  )
  for (const id of loose) visit(id)
  return { steps, waysOf, starts, loose, isBack: (way) => back.has(way), lastFirst }
}

/** Every declared way, linked or not, then links of ways that the step no longer has. Two links of one way are two ways. */
function waysOut(step: GraphNode, links: readonly GraphEdge[], steps: ReadonlyMap<string, unknown>): Way[] {
  const { ways } = stepWords(step)
  const wayOf = (port: Port, heading: string, isMain: boolean, link?: GraphEdge): Way => ({
    source: step.id,
    port: port.id,
    link: link?.id ?? null,
    target: link && steps.has(link.target) ? link.target : null,
    heading,
    isMain,
    mustLead: port.optional !== true,
  })
  const declared = ways.flatMap(({ port, heading }) => {
    const own = links.filter((link) => link.port === port.id)
    const isMain = port.id === 'next'
    if (own.length === 0) return port.optional && !isMain ? [] : [wayOf(port, heading, isMain)]
    return own.map((link, index) => wayOf(port, index === 0 ? heading : 'By another link', isMain && index === 0, link))
  })
  const unknown = links.filter(({ port }) => !ways.some((way) => way.port.id === port))
  const lost = unknown.map((link, index) =>
    wayOf({ id: link.port, title: '' }, 'By another way', ways.length === 0 && index === 0, link),
  )
  return [...declared, ...lost]
}

/** Of what nobody reaches, first what nothing leads to; the rest goes round in circles. */
function looseFirst(ids: readonly string[], waysOf: Flow['waysOf']): string[] {
  const led = new Set(ids.flatMap((id) => waysOf(id).map(({ target }) => target)))
  return [...ids.filter((id) => !led.has(id)), ...ids.filter((id) => led.has(id))]
}
