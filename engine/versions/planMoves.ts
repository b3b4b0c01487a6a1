import type { Settings } from '../../shared/contract/settings.ts'
import { zoneFor } from '../business.ts'
import { never } from '../store/transitions/claimSteps.ts'
import type { CompiledGraph } from '../walk/compiledGraph.ts'
import { passedOver } from './alreadySent.ts'
import { depends, nextMessage, type Place, type Traveller, titleOf } from './nextMessage.ts'
import type { Move, NextMessage, PersonInside, StepMove } from './people.ts'
import { stepMove } from './stepMove.ts'

export interface PlanInput {
  people: readonly PersonInside[]
  /** The published drawing of a version's id. */
  graphOf: (versionId: number) => CompiledGraph
  /** The drawing they are to be moved to. */
  after: CompiledGraph
  business: Settings
  nowMs: number
}

/** What falls due by the move goes out one after the other, this far apart. */
const apartMs = 1_000

/**
 * What moving everybody inside to a new drawing would do with each of them. Pure: the same people at the same instant give
 * the same plan, so what was shown is what is done. Steps are the same when their ids are. Nobody gets a message step a
 * second time, nobody is left at a step that is not there, and what would fall due by the move does so in single file.
 */
export function planMoves({ people, graphOf, after, business, nowMs }: PlanInput): Move[] {
  let turns = 0
  const inTurn = () => nowMs + apartMs * turns++
  return people
    .toSorted((a, b) => a.step.dueMs - b.step.dueMs || a.runId - b.runId)
    .map((person) => {
      const before = graphOf(person.versionId)
      const sentBefore = passedOver(person, before, after)
      const zone = zoneFor(after.settings, person.timeZone, business)
      const does = stepMove(person, before, after, { zone, nowMs, inTurn })
      const who = { zone, holidays: business.holidays }
      const old = messageFrom(person, before, { kind: 'keep' }, nowMs, { ...who, passed: person.sentBefore })
      const next = does.kind === 'stay' ? old : messageFrom(person, after, does, nowMs, { ...who, passed: sentBefore })
      return {
        person,
        what: whatOf(person, does, before, after, old, next),
        does,
        before: old,
        after: next,
        sentBefore,
      }
    })
}

function messageFrom(
  { step }: PersonInside,
  graph: CompiledGraph,
  does: StepMove,
  nowMs: number,
  who: Traveller,
): NextMessage {
  const node = graph.nodes.get(step.node)
  const staysThere = does.kind === 'keep' || does.kind === 'retime'
  if (staysThere && node && step.isSending && step.nextPort === null)
    return { kind: 'message', node: node.id, title: titleOf(node), atMs: null }
  if (staysThere && node && step.listens && step.state === 'waiting') return depends(node, step.dueMs)
  const place = placeAfter(step, does, nowMs)
  return place === null ? { kind: 'none' } : nextMessage(graph, place, who)
}

function placeAfter(step: PersonInside['step'], does: StepMove, nowMs: number): Place | null {
  const { node, enteredMs, nextPort: port } = step
  switch (does.kind) {
    case 'finish':
      return null
    case 'goTo':
      return { node: does.node, port: null, atMs: does.dueMs, enteredMs: does.dueMs }
    case 'again':
      return { node, port: null, atMs: does.dueMs, enteredMs }
    case 'retime':
      return { node, port, atMs: does.dueMs, enteredMs }
    default:
      if (step.state === 'waiting' && step.dueMs >= never) return { node, port: port ?? 'next', atMs: null, enteredMs }
      return { node, port, atMs: Math.max(step.dueMs, nowMs), enteredMs }
  }
}

function whatOf(
  { step }: PersonInside,
  does: StepMove,
  before: CompiledGraph,
  after: CompiledGraph,
  old: NextMessage,
  next: NextMessage,
): Move['what'] {
  if (does.kind === 'goTo' || does.kind === 'finish') return 'removed'
  if (does.kind === 'stay') return step.isSending ? 'unchanged' : 'removed'
  if (step.isSending && step.nextPort === null && does.kind === 'keep') return 'unchanged'
  if (leadsElsewhere(step, before, after) || old.kind !== next.kind) return 'moved'
  if (old.kind !== 'none' && next.kind !== 'none' && old.node !== next.node) return 'moved'
  const isSameTime = old.kind === 'none' || next.kind === 'none' || old.atMs === next.atMs
  return does.kind === 'keep' && isSameTime ? 'unchanged' : 'retimed'
}

/** Does the way they leave by, as far as it is known, lead to another step now? */
function leadsElsewhere(
  { node, nextPort, listens }: PersonInside['step'],
  before: CompiledGraph,
  after: CompiledGraph,
) {
  const was = before.nodes.get(node)?.links ?? new Map<string, string>()
  const is = after.nodes.get(node)?.links ?? new Map<string, string>()
  const known = listens ? null : (nextPort ?? (was.has('next') || is.has('next') ? 'next' : null))
  const ports = known === null ? new Set([...was.keys(), ...is.keys()]) : [known]
  return [...ports].some((port) => was.get(port) !== is.get(port))
}
