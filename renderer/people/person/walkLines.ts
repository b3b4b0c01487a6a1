import type { RunEvent } from '../../../shared/contract/runs.ts'
import type { Graph } from '../../../shared/graph.ts'
import { labelOf, portsOf } from '../../../shared/nodes/derive.ts'
import { wordsOf } from '../../panel/texts/textParts.ts'

export interface WalkLine {
  at: string
  text: string
  tone: 'done' | 'now' | 'skipped' | 'failed'
}

type Event = Omit<RunEvent, 'person'>

/** A run as one line per visited step: what was done there, and why when there is a reason. */
export function walkLines(events: readonly Event[], graph: Graph): WalkLine[] {
  return visitsOf(events).map((visit, index, all) => lineOf(visit, graph, index === all.length - 1))
}

/** Events that follow each other at one step belong to one visit. */
function visitsOf(events: readonly Event[]): Event[][] {
  const visits: Event[][] = []
  for (const event of events) {
    const last = visits.at(-1)
    if (last?.[0]?.node === event.node && event.type !== 'entered') last.push(event)
    else visits.push([event])
  }
  return visits
}

function lineOf(visit: readonly Event[], graph: Graph, isLast: boolean): WalkLine {
  const find = (type: string) => visit.findLast((event) => event.type === type)
  const node = visit[0]?.node ?? ''
  const step = graph.nodes.find(({ id }) => id === node)
  const title = step ? wordsOf(labelOf(step)) : 'A step that is no longer there'
  const latest = visit.at(-1)
  const line = (event: Event | undefined, text: string, tone: WalkLine['tone']) => ({
    at: event?.at ?? latest?.at ?? '',
    text: event?.reason ? `${text} (${event.reason})` : text,
    tone,
  })
  const told = [
    { event: find('failed'), text: `Did not work: ${title}`, tone: 'failed' },
    { event: find('held'), text: `Held back: ${title}`, tone: 'failed' },
    { event: find('sent'), text: `Sent: ${title}`, tone: 'done' },
    { event: find('skipped'), text: `Skipped: ${title}`, tone: 'skipped' },
    { event: find('ended'), text: node && step ? `Ended: ${title}` : 'Ended', tone: 'done' },
    { event: find('left'), text: wayText(find('left')), tone: 'done' },
  ] as const
  const found = told.find(({ event }) => event)
  if (found) return line(found.event, found.text, found.tone)
  if (latest?.type === 'heldByHand') return line(latest, `Held by you: ${title}`, 'now')
  const waiting = find('waiting')
  return line(waiting ?? latest, isLast && waiting ? `Now at: ${title}` : title, isLast && waiting ? 'now' : 'done')

  /** "Did they reply? Yes": a choice of ways says which one. */
  function wayText(left: Event | undefined) {
    const way =
      step && left?.port && left.port !== 'next' ? portsOf(step).find(({ id }) => id === left.port) : undefined
    return way ? `${title} ${way.title}` : title
  }
}
