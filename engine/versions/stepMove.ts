import { portsOf } from '../../shared/nodes/derive.ts'
import { offReason } from '../../shared/stepOff.ts'
import { never } from '../store/transitions/claimSteps.ts'
import type { CompiledGraph, CompiledNode } from '../walk/compiledGraph.ts'
import { landingOf } from './landing.ts'
import type { PersonInside, StepMove } from './people.ts'
import { leavesAt, lengthOf } from './stayUntil.ts'

interface Around {
  zone: string
  nowMs: number
  /** The next moment that is free for somebody who would be due at once. */
  inTurn: () => number
}

/** What becomes of the step somebody is at when the drawing under them changes. */
export function stepMove(
  { step, done }: PersonInside,
  before: CompiledGraph,
  after: CompiledGraph,
  { zone, nowMs, inTurn }: Around,
): StepMove {
  const was = before.nodes.get(step.node)
  const is = after.nodes.get(step.node)
  const isSame = is !== undefined && is.type === was?.type
  const hasLeft = step.state !== 'waiting' && step.nextPort !== null

  if (isSame && is.isOff && !hasLeft) return pastIt()
  if (step.isSending && !hasLeft)
    return isSame ? keep : { kind: 'stay', reason: 'their message is on its way from a step that is gone' }
  if (is && !hasLeft && !isSame) return { kind: 'goTo', node: step.node, dueMs: inTurn() }
  if (is && isSame && !hasLeft && isWaitChanged()) return waitAnew(was, is)
  if (is && (step.nextPort === null || portsOf(is).some(({ id }) => id === step.nextPort))) return keep

  const landing = landingOf({ node: step.node, port: step.nextPort }, before, after, done)
  switch (landing.kind) {
    case 'step':
      return { kind: 'goTo', node: landing.node, dueMs: inTurn() }
    case 'end':
      return { kind: 'finish', reason: 'their step was removed, and nothing comes after it' }
    case 'unknown':
      return { kind: 'stay', reason: 'their step is gone, and nobody knows yet which way they would have gone' }
  }

  /** Nobody stays at a step that was switched off, but for what has begun elsewhere: a message on its way, a part. */
  function pastIt(): StepMove {
    if (step.state !== 'waiting') return keep
    if (step.isSending) return step.canDrop ? { kind: 'again', dueMs: inTurn(), drops: offReason } : keep
    return step.dueMs >= never ? keep : { kind: 'again', dueMs: inTurn() }
  }

  function isWaitChanged(): boolean {
    return (
      step.state === 'waiting' && is?.family === 'wait' && JSON.stringify(was?.config) !== JSON.stringify(is.config)
    )
  }

  /** The time they have waited counts: they leave when somebody who came here then would leave. */
  function waitAnew(old: CompiledNode, now: CompiledNode): StepMove {
    const dueMs = leavesAt(now, step.enteredMs, zone)
    if (step.listens || dueMs === null || typeof lengthOf(old) !== 'number') return { kind: 'again', dueMs: inTurn() }
    if (lengthOf(old) === lengthOf(now)) return keep
    return { kind: 'retime', dueMs: dueMs > nowMs ? dueMs : inTurn() }
  }
}

const keep: StepMove = { kind: 'keep' }
