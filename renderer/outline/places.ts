import type { Graph } from '../../shared/graph.ts'
import { portsOf } from '../../shared/nodes/derive.ts'
import type { OutlineLine } from '../../shared/outline/outlineOf.ts'
import { type LinkStart, name } from '../canvas/document/graphEdits.ts'
import { outlineFor } from './outlineFor.ts'
import type { OutlineRow } from './outlineRows.ts'

/** Between lines there are places: what is added, dropped or moved there follows `from`. */
type Token = { kind: 'step'; id: string; end: number } | { kind: 'place'; from: LinkStart }

/** Steps and places in reading order. The places of a step, and all that is told on its ways, stand before `end`. */
function tokensOf(graph: Graph): Token[] {
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  const tokens: Token[] = []
  const read = (lines: readonly OutlineLine[]) => {
    for (const line of lines) {
      if (line.kind === 'loose') read(line.lines)
      if (line.kind !== 'step') continue
      const token: Token = { kind: 'step', id: line.id, end: 0 }
      tokens.push(token)
      for (const way of line.ways) {
        tokens.push({ kind: 'place', from: { source: way.source, port: way.port } })
        read(way.lines)
      }
      const step = steps.get(line.id)
      const main = step && mainPlace(step, line.ways.length > 0)
      if (main) tokens.push({ kind: 'place', from: main })
      token.end = tokens.length
    }
  }
  read(outlineFor(graph).lines)
  return tokens
}

/** The plain way on, that the next line is on. A step that only has ways with words of their own has none. */
function mainPlace(step: Graph['nodes'][number], hasWays: boolean): LinkStart | null {
  const ports = portsOf(step)
  const main = ports.find(({ id }) => id === 'next') ?? (hasWays ? undefined : ports[0])
  return main ? { source: step.id, port: main.id } : null
}

/** What is added at a line follows this: a step on its plain way, a way at its beginning. Null: nothing can follow there. */
export function placeAt(graph: Graph, row: OutlineRow): LinkStart | null {
  if (row.kind === 'step' && row.step !== null) {
    const step = graph.nodes.find(({ id }) => id === row.step)
    return step ? mainPlace(step, row.isOpen !== null) : null
  }
  return row.source !== null && row.port !== null && row.kind !== 'goOn' ? { source: row.source, port: row.port } : null
}

export type Shift = { ok: true; to: LinkStart } | { ok: false; sentence: string }

/** The place one line further up or down in reading order: also into a way, and out of it again. */
export function placeBeside(graph: Graph, id: string, direction: 'up' | 'down'): Shift {
  const tokens = tokensOf(graph)
  const at = tokens.findIndex((token) => token.kind === 'step' && token.id === id)
  const own = tokens[at]
  const step = graph.nodes.find((one) => one.id === id)
  if (!step || own?.kind !== 'step') return { ok: false, sentence: 'This step is no longer there.' }
  const ways = outlineWays(tokens, at, own.end, id)
  if (ways > 1)
    return {
      ok: false,
      sentence: `${name(step)} has ways of its own, which can't move along. Move the steps around it instead.`,
    }
  if (direction === 'down') {
    const next = tokens.slice(own.end).find((token) => token.kind === 'place')
    return next ? { ok: true, to: next.from } : { ok: false, sentence: `${name(step)} can't go further down.` }
  }
  const above = tokens.slice(0, at).filter((token) => token.kind === 'place')
  const [here, before] = [above.at(-1), above.at(-2)]
  return here && before
    ? { ok: true, to: before.from }
    : { ok: false, sentence: `${name(step)} can't go further up: people enter above it.` }
}

const outlineWays = (tokens: readonly Token[], at: number, end: number, id: string) =>
  tokens.slice(at, end).filter((token) => token.kind === 'place' && token.from.source === id).length

/** The last place on a way: after all that is told on it, before it goes on elsewhere. */
export function placeAtEnd(lines: readonly OutlineLine[], graph: Graph, way: LinkStart): LinkStart {
  const found = linesOfWay(lines, way)
  const last = found?.findLast((line) => line.kind === 'step')
  const step = last?.kind === 'step' ? graph.nodes.find(({ id }) => id === last.id) : undefined
  return (step && last?.kind === 'step' && mainPlace(step, last.ways.length > 0)) || way
}

function linesOfWay(lines: readonly OutlineLine[], way: LinkStart): readonly OutlineLine[] | null {
  for (const line of lines) {
    if (line.kind === 'loose') {
      const inner = linesOfWay(line.lines, way)
      if (inner) return inner
    }
    if (line.kind !== 'step') continue
    for (const own of line.ways) {
      if (own.source === way.source && own.port === way.port) return own.lines
      const inner = linesOfWay(own.lines, way)
      if (inner) return inner
    }
  }
  return null
}
