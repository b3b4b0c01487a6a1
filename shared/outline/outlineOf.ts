import { z } from 'zod'
import type { Graph } from '../graph.ts'
import { isOff } from '../stepOff.ts'
import { flowOf, type Way } from './flow.ts'
import { settingsSentences } from './settingsSentences.ts'
import { stepWords } from './stepWords.ts'
import { type Told, tellAll } from './tell.ts'

/** A workflow as plain sentences. Texts keep their personal fields as they are written; `plainLabel` makes words of them. */
export interface Outline {
  lines: readonly OutlineLine[]
  /** The number of each step, from 1, in the order in which they are told. */
  numberOf: ReadonlyMap<string, number>
  /** The rules of the whole workflow. */
  settings: readonly string[]
  notes: readonly string[]
}

export type OutlineLine = StepLine | GoOnLine | OpenLine | LooseLine

export interface StepLine {
  kind: 'step'
  id: string
  number: number
  sentence: string
  isStart: boolean
  /** A start that leads to the same step as the one before it. */
  isOr: boolean
  /** People go straight past it, or nobody enters by it, and its sentence begins with that. */
  isOff?: true
  /** Its ways out, where it has several. What follows on the plain way is simply the next line. */
  ways: readonly WayLine[]
}
export interface WayLine {
  kind: 'way'
  source: string
  port: string
  link: string | null
  sentence: string
  lines: readonly OutlineLine[]
}
/** People go on with a step that is told elsewhere. */
export interface GoOnLine {
  kind: 'goOn'
  source: string
  port: string
  link: string | null
  target: string
  sentence: string
}
export interface OpenLine {
  kind: 'open'
  source: string
  port: string
  sentence: string
}
/** What nobody comes to. */
export interface LooseLine {
  kind: 'loose'
  sentence: string
  lines: readonly OutlineLine[]
}

export function outlineOf(graph: Graph): Outline {
  const flow = flowOf(graph)
  const { main, loose } = tellAll(flow)
  const numberOf = new Map<string, number>()
  count([...main, ...loose], numberOf)
  const sentences = new Map([...flow.steps].map(([id, step]) => [id, stepWords(step).sentence]))
  const starts = new Set(flow.starts)
  const off = new Set([...flow.steps.values()].filter(isOff).map(({ id }) => id))
  const write = writer(numberOf, sentences, starts, off)
  return {
    lines: [
      ...write(main),
      ...(loose.length > 0 ? [{ kind: 'loose' as const, sentence: 'Nobody comes to these', lines: write(loose) }] : []),
    ],
    numberOf,
    settings: settingsSentences(graph.settings ?? {}),
    notes: (graph.notes ?? []).flatMap(noteText),
  }
}

function count(lines: readonly Told[], numberOf: Map<string, number>) {
  for (const line of lines) {
    if (line.kind !== 'step') continue
    numberOf.set(line.id, numberOf.size + 1)
    for (const way of line.ways) count(way.lines, numberOf)
  }
}

function writer(
  numberOf: ReadonlyMap<string, number>,
  sentences: ReadonlyMap<string, string>,
  starts: ReadonlySet<string>,
  off: ReadonlySet<string>,
) {
  let last = 0
  const write = (lines: readonly Told[]): OutlineLine[] => lines.map(one)
  const one = (line: Told): OutlineLine => {
    if (line.kind === 'open') return { kind: 'open', ...placeOf(line.way), sentence: 'Leads nowhere yet' }
    if (line.kind === 'goOn') {
      const number = numberOf.get(line.target) ?? 0
      const words = line.isBack ? `Back to step ${number}` : `Go on with step ${number}`
      const what = number === last + 1 ? '' : `: ${sentences.get(line.target) ?? ''}`
      return { kind: 'goOn', ...placeOf(line.way), link: line.way.link, target: line.target, sentence: words + what }
    }
    const number = numberOf.get(line.id) ?? 0
    const said = sentences.get(line.id) ?? ''
    last = number
    return {
      kind: 'step',
      id: line.id,
      number,
      isStart: starts.has(line.id),
      isOr: line.isOr,
      ...(off.has(line.id) ? { isOff: true } : {}),
      sentence: line.isOr ? `Or ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said,
      ways: line.ways.map(({ way, lines }) => ({
        ...({ kind: 'way', ...placeOf(way), link: way.link, sentence: way.heading } as const),
        lines: write(lines),
      })),
    }
  }
  return write
}

const placeOf = ({ source, port }: Way) => ({ source, port })

/** Notes that somebody wrote on the canvas; groups, and whatever else stands there in a file, are left alone. */
function noteText(note: unknown): string[] {
  const known = writtenNote.safeParse(note)
  return known.success && known.data.text.trim() !== '' ? [known.data.text] : []
}

const writtenNote = z.object({ kind: z.literal('note'), text: z.string() })
