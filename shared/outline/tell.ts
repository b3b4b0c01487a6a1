import type { Flow, Way } from './flow.ts'
import { branchesOf } from './joins.ts'

/** The order in which a workflow is told, without words yet. */
export type Told =
  | { kind: 'step'; id: string; isOr: boolean; ways: ToldWay[] }
  /** `way` goes on with a step that is told elsewhere, or right below. */
  | { kind: 'goOn'; way: Way; target: string; isBack: boolean }
  | { kind: 'open'; way: Way }
export interface ToldWay {
  way: Way
  lines: Told[]
}

/** Deeper than this nobody reads: then it goes on with a step that is told below. */
const deepest = 6

/** Every step once, where people come to it first, or after all the ways that lead there. */
export function tellAll(flow: Flow): { main: Told[]; loose: Told[] } {
  const branches = branchesOf(flow)
  const starts = new Set(flow.starts)
  const told = new Set<string>()
  /** Where it went too deep. */
  const later: string[] = []

  interface Place {
    /** Steps that are told further out. */
    until: ReadonlySet<string>
    /** The step that is told right after this list: going there needs no words. */
    following: string | null
    depth: number
  }

  const tell = (first: string, place: Place): Told[] => {
    const lines: Told[] = []
    let id: string | null = first
    while (id !== null) {
      told.add(id)
      const { line, next } = tellStep(id, place)
      lines.push(line)
      if (next === null) break
      if (isFree(next.target, place)) id = next.target
      else {
        lines.push(...arrive(next, place))
        id = null
      }
    }
    return lines
  }

  /** A step with its nested ways, and the way to what comes next on its level. */
  const tellStep = (id: string, place: Place): { line: Told; next: Way | null } => {
    const ways = flow.waysOf(id)
    const branch = branches.get(id)
    const line: Told = { kind: 'step', id, isOr: false, ways: [] }
    if (!branch) return { line, next: ways[0] ?? null }
    const { flat, join } = branch
    const next = flat ?? (isFree(join, place) ? joining(id, join) : null)
    const inside: Place = {
      until: new Set([...place.until, ...[join, flat?.target ?? null].filter((one) => one !== null)]),
      following: next && isFree(next.target, place) ? next.target : place.following,
      depth: place.depth + 1,
    }
    line.ways = ways.flatMap((way) =>
      way.isMain && way === flat ? [] : [{ way, lines: way === flat ? pointTo(way) : tellWay(way, inside) }],
    )
    return { line, next: flat && !flat.isMain && !isFree(flat.target, place) ? null : next }
  }

  const tellWay = (way: Way, place: Place): Told[] => {
    if (way.target !== null && isFree(way.target, place)) {
      if (place.depth <= deepest) return tell(way.target, place)
      later.push(way.target)
    }
    return pointTo(way)
  }

  const isFree = (id: string | null, { until }: Place): id is string =>
    id !== null && !told.has(id) && !until.has(id) && !starts.has(id)

  /** A list comes to a step that is told elsewhere. */
  const arrive = (way: Way, place: Place): Told[] =>
    way.target !== null && way.target === place.following && !told.has(way.target) ? [] : pointTo(way)

  const pointTo = (way: Way): Told[] => {
    if (way.target === null) return way.mustLead || !way.isMain ? [{ kind: 'open', way }] : []
    return [{ kind: 'goOn', way, target: way.target, isBack: flow.isBack(way) }]
  }

  const outside: Place = { until: new Set(), following: null, depth: 0 }
  const tellLater = (): Told[] => {
    const lines: Told[] = []
    for (let id = later.shift(); id !== undefined; id = later.shift())
      if (!told.has(id)) lines.push(...tell(id, outside))
    return lines
  }
  const tellFrom = (id: string): Told[] => (told.has(id) ? [] : [...tell(id, outside), ...tellLater()])

  const main = startsTogether(flow).flatMap(([first = '', ...others]) => {
    for (const id of others) told.add(id)
    const lines = tellFrom(first)
    const alike = others.map((id): Told => ({ kind: 'step', id, isOr: true, ways: [] }))
    return [...lines.slice(0, 1), ...alike, ...lines.slice(1)]
  })
  return { main, loose: flow.loose.flatMap(tellFrom) }
}

/** Where ways meet there is no single link to follow. */
const joining = (source: string, target: string): Way => ({
  ...{ source, port: '', link: null, target, heading: '' },
  ...{ isMain: false, mustLead: false },
})

/** Starts that lead to the same step are told one after the other: "When ..., or when ...". */
function startsTogether({ starts, waysOf }: Flow): string[][] {
  const targetOf = (id: string) => waysOf(id)[0]?.target ?? id
  return [...Map.groupBy(starts, targetOf).values()]
}
