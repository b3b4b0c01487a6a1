import type { Settings } from '../../shared/contract/settings.ts'
import type { Random } from '../../shared/ids.ts'
import type { ConfigOf, NodeType, PortOf } from '../../shared/nodes/index.ts'
import { offReason } from '../../shared/stepOff.ts'
import { zoneFor } from '../business.ts'
import type { Executor, StepContext } from '../nodes/executor.ts'
import { executors } from '../nodes/index.ts'
import { blockedBecause } from '../outbox/blocked.ts'
import { isDiskTrouble } from '../store/diskTrouble.ts'
import { readReachability } from '../store/outbox/reachability.ts'
import { runawayCheck } from '../store/queries/runawayCheck.ts'
import { type RunRow, runReader } from '../store/queries/runReader.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import type { WhoAndWhere } from '../store/transitions/applyChanges.ts'
import { type ClaimedStep, claimSteps, releaseStep } from '../store/transitions/claimSteps.ts'
import { failStep } from '../store/transitions/failStep.ts'
import { settleStep } from '../store/transitions/settleStep.ts'
import { dateStarts } from '../triggers/dateStarts.ts'
import { alreadySent, isPassedOver } from '../versions/alreadySent.ts'
import type { CompiledGraph, CompiledNode } from './compiledGraph.ts'
import type { Effects } from './effects.ts'
import { gatherFacts } from './gatherFacts.ts'
import { go, type Outcome, skip } from './outcome.ts'

export interface StepRunnerParts {
  store: Store
  random: Random
  graphOf: (versionId: number) => CompiledGraph
  business: () => Settings
  effects: Effects
  keepSecret: (id: string, text: string) => void
  turnTo: (personId: string) => void
}

/** A step that was begun this often without an end took the process down with it: it is not tried again by itself. */
const mostAttempts = 3

/** How far a chain of steps that take no time is followed before others get their turn. */
const mostRounds = 100

const runaway =
  'This person went round in a circle hundreds of times within a minute, so they were stopped here. Put a wait into the loop.'

/**
 * Walks people through their graphs, a batch at a time: claim (one write), decide (no write at all), settle (one write,
 * which claims what follows). Only deciding is inside the try: a decision that throws is a failed step, a settle that
 * throws is a bug, or a full disk.
 */
export function stepRunner({ store, random, graphOf, business, effects, keepSecret, turnTo }: StepRunnerParts) {
  const claim = claimSteps(store)
  const release = releaseStep(store)
  const settle = settleStep(store, random, keepSecret)
  const fail = failStep(store)
  const read = runReader(store)
  const reach = readReachability(store)
  const isRunaway = runawayCheck(store)
  const gather = gatherFacts(store, business)
  const dates = dateStarts(store, business)

  function contextOf(
    step: ClaimedStep,
    node: CompiledNode,
    run: RunRow & PersonRow,
    graph: CompiledGraph,
    lateMs: number,
    nowMs: number,
  ): StepContext<NodeType> {
    const zone = zoneFor(graph.settings, run.time_zone, business())
    return {
      config: node.config as ConfigOf<NodeType>, // parsed by this type's own declaration when the graph was compiled
      nowMs,
      enteredMs: step.entered_at,
      lateMs,
      person: {
        id: run.id,
        email: run.email,
        phone: run.phone,
        zone,
        ownZone: zoneFor({}, run.time_zone, business()),
      },
      recordId: run.record_id,
      workflowId: run.workflow_id,
      runId: run.run_id,
      nodeId: node.id,
      settings: graph.settings,
      business: business(),
      random,
      facts: once(() => gather.ofRun(run, zone, nowMs)),
      beforeMs: () => dates.dateBefore(graph, run, nowMs),
      address: (channel) => read.address(run.id, channel),
      lastHeardMs: (channel) => read.lastHeard(run.id, channel),
      blocked: (channel, purpose) =>
        blockedBecause(reach(run.id, channel, (channel === 'email' ? run.email : run.phone) ?? ''), purpose),
      hasLink: (port) => node.links.has(port),
    }
  }

  function decide(step: ClaimedStep, run: (RunRow & PersonRow) | undefined, lateMs: number, nowMs: number): Decision {
    if (!run) return { step, failure: 'The person of this run was removed.' }
    const graph = graphOf(run.version_id)
    const { workflow_id: workflowId, id: personId, record_id: recordId } = run
    const at = { workflowId, runId: step.run_id, stepId: step.id, node: step.node }
    const who = { ...at, personId, recordId, isParked: run.parked === 1 }
    turnTo(personId)
    if (step.next_port !== null) return { step, graph, who, outcome: go(step.next_port) }
    const node = graph.nodes.get(step.node)
    if (!node)
      return { step, failure: "This version of Leadloom doesn't know this step. Update Leadloom, or replace the step." }
    // Not done, and told so: should it be switched on and come again, they have not had it.
    if (node.isOff) return { step, graph, who, outcome: skip('next', offReason) }
    if (step.attempt > mostAttempts)
      return {
        step,
        failure: `Leadloom stopped ${mostAttempts} times while working on this step, so it is not tried again by itself.`,
      }
    if (node.family === 'send' && isPassedOver(run.sent_before, node.id))
      return { step, graph, who, outcome: skip('next', alreadySent) }
    try {
      return { step, graph, who, outcome: execute(node.type, contextOf(step, node, run, graph, lateMs, nowMs)) }
    } catch (error) {
      return { step, failure: `This step could not be done: ${error instanceof Error ? error.message : String(error)}` }
    }
  }

  function settleOne({ step, ...decision }: Decision, nowMs: number): ClaimedStep[] {
    if (!('failure' in decision)) {
      turnTo(decision.who.personId)
      const { next, effects: follow } = settle(step, decision.who, decision.outcome, decision.graph, nowMs)
      if (follow.length > 0) effects(follow, decision.who, nowMs)
      return next ? [next] : []
    }
    fail(step, decision.failure, nowMs)
    return []
  }

  /** Writes what a batch decided. Gives back the steps that follow, claimed already. */
  function settleAll(decisions: readonly Decision[], nowMs: number): ClaimedStep[] {
    try {
      return store.transaction(() => decisions.flatMap((decision) => settleOne(decision, nowMs)))
    } catch (error) {
      if (isDiskTrouble(error)) throw error
      return decisions.flatMap((decision) => settleAlone(decision, nowMs))
    }
  }

  /** One decision in a batch cannot be written: the others must not wait for it, so each is written by itself. */
  function settleAlone(decision: Decision, nowMs: number): ClaimedStep[] {
    try {
      return store.transaction(() => settleOne(decision, nowMs))
    } catch (error) {
      if (isDiskTrouble(error)) throw error
      const why = error instanceof Error ? error.message : String(error)
      store.transaction(() => fail(decision.step, `What this step decided could not be kept: ${why}`, nowMs))
      return []
    }
  }

  /** Claimed, but what was decided could not be written (the disk is full): given back before anything else is claimed. */
  let left: readonly ClaimedStep[] = []
  function giveBack() {
    if (left.length === 0) return
    store.transaction(() => {
      for (const { id } of left) release(id)
    })
    left = []
  }

  function failRunaways(nowMs: number) {
    for (const step of left) if (isRunaway(step.run_id, nowMs)) fail(step, runaway, nowMs)
  }

  /** One batch of what is due, and all that follows from it at once. Says how many steps it took; 0: nothing was due. */
  return (nowMs: number, limit = 250): number => {
    giveBack()
    left = claim(nowMs, limit)
    let count = 0
    // How late each run is goes with it along the chain: a message after an overdue wait is itself overdue.
    const late = new Map(left.map(({ run_id, due_at, late_ms }) => [run_id, Math.max(0, nowMs - due_at, late_ms)]))
    for (let round = 0; left.length > 0; round++) {
      if (round === mostRounds) {
        failRunaways(nowMs)
        giveBack()
        break
      }
      const runs = read.runs(left.map(({ run_id }) => run_id))
      const decisions = left.map((step) => decide(step, runs.get(step.run_id), late.get(step.run_id) ?? 0, nowMs))
      count += left.length
      left = settleAll(decisions, nowMs)
    }
    return count
  }
}

/** Gathers something when it is first asked for, and only then. */
function once<T>(gather: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: gather() }
    return known.value
  }
}

type Decision =
  | { step: ClaimedStep; failure: string }
  | {
      step: ClaimedStep
      graph: CompiledGraph
      who: WhoAndWhere
      outcome: Outcome<string>
    }

function execute<T extends NodeType>(type: T, context: StepContext<T>): Outcome<PortOf<T>> {
  const run: Executor<T> = executors[type]
  return run(context)
}
