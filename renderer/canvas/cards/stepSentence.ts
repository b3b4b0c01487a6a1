import type { Graph, GraphEdge } from '../../../shared/graph.ts'
import { labelOf, portsOf } from '../../../shared/nodes/derive.ts'
import type { OutlineLine } from '../../../shared/outline/outlineOf.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { outlineFor } from '../../outline/outlineFor.ts'
import { wordsOf } from '../../panel/texts/textParts.ts'
import type { StepNumbers } from '../../timeDock/stepNumbers.ts'
import { printPeople } from '../../ui/counts.ts'

/** What a screen reader says of a step: "Wait 2 days. Step 3 of 7 on the No way. 1 problem. 15 people waiting." */
export function stepSentence(graph: Graph, id: string, problems: number, numbers?: StepNumbers): string {
  const step = graph.nodes.find((one) => one.id === id)
  if (!step) return ''
  return [
    saidOf(step),
    ...(isOff(step) ? ['Off'] : []),
    placeSaid(graph, id),
    ...problemsSaid(problems),
    ...(numbers ? numbersSaid(numbers) : []),
  ]
    .map(stopped)
    .join(' ')
}

/** The same without the step itself, for where its line says it: "Step 3 of 7 on the No way. 15 people waiting." */
export const placeSentence = (graph: Graph, id: string, numbers?: StepNumbers): string =>
  [placeSaid(graph, id), ...(numbers && numbers.waiting > 0 ? [`${printPeople(numbers.waiting)} waiting`] : [])]
    .map(stopped)
    .join(' ')

/** The sentence of a card without its quotation marks, which are read out as words. */
export const saidOf = (step: Parameters<typeof labelOf>[0]) => wordsOf(labelOf(step)).replaceAll(/[“”]/g, '').trim()

/** "Step 3 of 7 on the No way". */
export function placeSaid(graph: Graph, id: string): string {
  const { lines, numberOf } = outlineFor(graph)
  if (isLoose(lines, id)) return 'Nobody can reach it'
  const way = wayTo(graph, id) ?? wayAround(lines, id)
  const from = way && graph.nodes.find((one) => one.id === way.source)
  const title = from && portsOf(from).find((one) => one.id === way.port)?.title
  return `Step ${numberOf.get(id) ?? 1} of ${graph.nodes.length}${title ? ` on the ${title} way` : ''}`
}

/** "3 people came, 15 people waiting". */
function numbersSaid({ in: came, sent, waiting, failed, skipped }: StepNumbers): string[] {
  const part = (count: number, words: string) => (count > 0 ? [words] : [])
  const parts = [
    ...part(came, `${printPeople(came)} came`),
    ...part(sent, `${sent} sent`),
    ...skipped.slice(0, 2).flatMap(({ reason, count }) => part(count, `${count} ${reason}`)),
    ...part(failed, `${failed} failed`),
    ...part(waiting, `${printPeople(waiting)} waiting`),
  ]
  return parts.length > 0 ? [parts.join(', ')] : []
}

const problemsSaid = (count: number) => (count > 0 ? [`${count} ${count === 1 ? 'problem' : 'problems'}`] : [])

/** A sentence that ends as it should: a question keeps its mark. */
const stopped = (sentence: string) => (/[.?!…]$/.test(sentence) ? sentence : `${sentence}.`)

/** The way that leads straight here, where it is the only one and no plain way on. */
function wayTo(graph: Graph, id: string): GraphEdge | undefined {
  const [into, ...others] = graph.edges.filter(({ target }) => target === id)
  return others.length === 0 && into?.port !== 'next' ? into : undefined
}

/** The innermost way that a step is told on. */
function wayAround(lines: readonly OutlineLine[], id: string): { source: string; port: string } | undefined {
  for (const line of lines) {
    if (line.kind !== 'step') continue
    for (const way of line.ways) {
      if (way.lines.some((one) => one.kind === 'step' && one.id === id)) return way
      const inner = wayAround(way.lines, id)
      if (inner) return inner
    }
  }
  return undefined
}

const isLoose = (lines: readonly OutlineLine[], id: string) =>
  lines.some((line) => line.kind === 'loose' && line.lines.some((one) => isTold(one, id)))
const isTold = (line: OutlineLine, id: string): boolean =>
  line.kind === 'step' && (line.id === id || line.ways.some(({ lines }) => lines.some((one) => isTold(one, id))))
