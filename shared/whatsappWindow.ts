import { dayMs, hourMs, minuteMs } from './duration.ts'
import type { Problem } from './errors.ts'
import { freeTextWindowMs } from './freeTextWindow.ts'
import type { Graph, GraphNode } from './graph.ts'
import { asDeclared } from './nodes/derive.ts'
import { nodeOf } from './nodes/index.ts'
import { awaitedWays, waitForEvent } from './nodes/waitForEvent.ts'
import { isOff } from './stepOff.ts'

/** A day in which the clock is put forward. */
const clockChangeMs = hourMs

/**
 * WhatsApp takes free text only within 24 hours of what the person wrote last. A text that every way reaches later than that,
 * counted from where they could have written, cannot arrive. Only what is certain is counted: where the person may go on
 * earlier, or may just have written, nothing is said here; it is asked again when it is sent.
 */
export function whatsappWindowProblems(asWritten: Graph): Problem[] {
  const graph = { ...asWritten, nodes: asWritten.nodes.map(declared) }
  if (!graph.nodes.some(isFreeText)) return []
  const silence = silenceBefore(graph)
  return graph.nodes
    .filter((step) => isFreeText(step) && (silence.get(step.id) ?? 0) > freeTextWindowMs)
    .map(({ id }) => ({
      node: id,
      field: 'kind',
      message:
        'This WhatsApp text comes more than 24 hours after the person could have written, and WhatsApp takes free text only within 24 hours. Use an approved template here.',
    }))
}

const declared = (step: GraphNode): GraphNode => ({ ...step, config: asDeclared(nodeOf(step.type), step.config) })

const isFreeText = (step: GraphNode) =>
  step.type === 'whatsapp' && (step.config?.kind ?? 'text') === 'text' && !isOff(step)

/** How long, at the least, the person has certainly been silent when they come to a step. */
function silenceBefore(graph: Graph): Map<string, number> {
  const links = Map.groupBy(graph.edges, ({ source }) => source)
  const nodes = new Map(graph.nodes.map((step) => [step.id, step]))
  const silence = new Map<string, number>()
  const open = graph.nodes.filter((step) => nodeOf(step.type)?.family === 'start' && !isOff(step)).map(({ id }) => id)
  for (const id of open) silence.set(id, 0)
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const step = nodes.get(id)
    if (!step) continue
    for (const { port, target } of links.get(id) ?? []) {
      if (isOff(step) && port !== 'next') continue
      const after = mayBringMessage(step, port) ? 0 : (silence.get(id) ?? 0) + certainMs(step, port)
      if (after >= (silence.get(target) ?? Number.POSITIVE_INFINITY)) continue
      silence.set(target, after)
      open.push(target)
    }
  }
  return silence
}

/** Whether who leaves by this way may have written just now. */
function mayBringMessage(step: GraphNode, port: string): boolean {
  const { type, config } = step
  if (isOff(step)) return false
  if (type === 'runPart') return true
  // Who is asked about replies may have replied, whichever way that is drawn.
  if (type === 'check' || type === 'switch') return /repl/i.test(JSON.stringify(config ?? {}))
  if (type !== 'waitForEvent') return false
  const parsed = waitForEvent.config.safeParse(config ?? {})
  if (!parsed.success) return true
  return awaitedWays(parsed.data.events).some(
    (way) => way.port === port && way.event === 'replied' && ['', 'whatsapp'].includes(way.match.channel ?? ''),
  )
}

/** How long they stay at the least. A day may have 23 hours. */
function certainMs(step: GraphNode, port: string): number {
  const { type, config } = step
  if (isOff(step)) return 0
  const node = nodeOf(type)
  const parsed = node?.config.safeParse(config ?? {})
  if (!node || !parsed?.success) return 0
  if (type !== 'waitForEvent') return atLeast(node.staysMs?.(parsed.data) ?? 0, parsed.data)
  const { limit } = waitForEvent.config.parse(config ?? {})
  return port === 'timeout' ? atLeast(limit.days * dayMs + limit.hours * hourMs + limit.minutes * minuteMs, limit) : 0
}

const atLeast = (ms: number, { days = 0 }: { days?: unknown }) => Math.max(0, ms - (days === 0 ? 0 : clockChangeMs))
