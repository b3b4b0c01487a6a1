import type { OutlineLine, StepLine, WayLine } from '../../shared/outline/outlineOf.ts'

/** One line of the outline as it is seen: plain values only, so that a line that says the same is not drawn anew. */
export interface OutlineRow {
  /** The same line keeps its key while others come and go. */
  key: string
  kind: 'step' | 'way' | 'goOn' | 'open' | 'loose'
  sentence: string
  /** From 1, as a tree counts. */
  level: number
  /** On how many ways, one inside the other, it stands. */
  depth: number
  /** Its place among its neighbours of the same level, and how many they are. */
  place: number
  of: number
  /** The line it belongs to, or null on the top level. */
  parent: string | null
  /** Null: there is nothing to fold away. */
  isOpen: boolean | null
  /** A step: its id and number. */
  step: string | null
  number: number | null
  /** A way, or where a way goes on: where it begins, and its link if it is linked. */
  source: string | null
  port: string | null
  link: string | null
  /** The step that people go on with, where a line says so. */
  target: string | null
  /** Where it goes on, on the same line: "go on with step 7". */
  after: string | null
  /** Another start begins here. */
  isApart: boolean
}

const empty = {
  ...{ parent: null, isOpen: null, step: null, number: null, source: null, port: null, link: null },
  ...{ target: null, after: null, isApart: false },
}

/** The lines that are seen, those inside folded ones left out, in the order in which they are read. */
export function outlineRows(lines: readonly OutlineLine[], folded: ReadonlySet<string>): OutlineRow[] {
  const rows: OutlineRow[] = []
  const add = (list: readonly (OutlineLine | WayLine)[], level: number, depth: number, parent: string | null) => {
    for (const [index, line] of list.entries()) {
      const key = keyOf(line)
      const inner = innerOf(line)
      const isOpen = inner.length === 0 ? null : !folded.has(key)
      rows.push({
        ...empty,
        ...partOf(line),
        ...{ key, kind: line.kind, level, depth, parent, isOpen, place: index + 1, of: list.length },
        isApart: level === 1 && index > 0 && isApart(line, list[index - 1]),
      })
      if (isOpen) add(inner, level + 1, line.kind === 'step' ? depth : depth + 1, key)
    }
  }
  add(lines, 1, 0, null)
  return rows
}

export const stepKey = (id: string) => `step ${id}`

function keyOf(line: OutlineLine | WayLine): string {
  if (line.kind === 'step') return stepKey(line.id)
  return line.kind === 'loose'
    ? 'loose'
    : `${line.kind} ${'link' in line && line.link ? line.link : `${line.source} ${line.port}`}`
}

/** What stands below a line. A way that only goes on elsewhere says so on its own line. */
function innerOf(line: OutlineLine | WayLine): readonly (OutlineLine | WayLine)[] {
  if (line.kind === 'step') return line.ways
  if (line.kind === 'way') return pointerOf(line) ? [] : line.lines
  return line.kind === 'loose' ? line.lines : []
}

function pointerOf({ lines }: WayLine) {
  const [only] = lines
  return lines.length === 1 && (only?.kind === 'goOn' || only?.kind === 'open') ? only : null
}

function partOf(line: OutlineLine | WayLine): Partial<OutlineRow> & { sentence: string } {
  const { sentence } = line
  if (line.kind === 'step') return { sentence, step: line.id, number: line.number }
  if (line.kind === 'loose') return { sentence }
  const place = { sentence, source: line.source, port: line.port }
  if (line.kind === 'open') return place
  if (line.kind === 'goOn') return { ...place, link: line.link, target: line.target }
  const pointer = pointerOf(line)
  return {
    ...{ ...place, link: line.link },
    ...(pointer ? { after: pointer.sentence.charAt(0).toLowerCase() + pointer.sentence.slice(1) } : {}),
    ...(pointer?.kind === 'goOn' ? { target: pointer.target } : {}),
  }
}

/** On the top level a start begins something new, unless it is an "or" of the one before; so does what nobody reaches. */
const isApart = (line: OutlineLine | WayLine, before: OutlineLine | WayLine | undefined) =>
  line.kind === 'loose' || (isStartLine(line) && !line.isOr && before !== undefined)

const isStartLine = (line: OutlineLine | WayLine): line is StepLine => line.kind === 'step' && line.isStart
