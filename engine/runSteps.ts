import type { Settings } from '../shared/contract/settings.ts'
import type { Random } from '../shared/ids.ts'
import type { ConfigOf, NodeType, PortOf } from '../shared/nodes/index.ts'
import { zoneFor } from './business.ts'
import type { CompiledGraph, CompiledNode } from './compiledGraph.ts'
import { personFacts } from './facts.ts'
import type { Executor, StepContext } from './nodes/executor.ts'
import { executors } from './nodes/index.ts'
import { blockedBecause } from './outbox/blocked.ts'
import { go, type Outcome } from './outcome.ts'
import { readReachability } from './store/outbox/reachability.ts'
import { type RunRow, runReader } from './store/queries/runReader.ts'
import type { PersonRow } from './store/schema.ts'
import type { Store } from './store/store.ts'
import { type ClaimedStep, claimSteps, releaseStep } from './store/transitions/claimSteps.ts'
import { failStep } from './store/transitions/failStep.ts'
import { settleStep } from './store/transitions/settleStep.ts'

export interface StepRunnerParts {
  store: Store
  random: Random
  graphOf: (versionId: number) => CompiledGraph
  business: () => Settings
}

/** A step that was begun this often without an end took the process down with it: it is not tried again by itself. */
const mostAttempts = 3

/**
 * Walks people through their graphs, a batch at a time: claim (one write), decide (no write at all), settle (one write).
 * Only deciding is inside the try: a decision that throws is a failed step, a settle that throws is a bug.
 */
export function stepRunner({ store, random, graphOf, business }: StepRunnerParts) {
  const claim = claimSteps(store)
  const release = releaseStep(store)
  const settle = settleStep(store, random)
  const fail = failStep(store)
  const read = runReader(store)
  const reach = readReachability(store)

  function contextOf(
    step: ClaimedStep,
    node: CompiledNode,
    run: RunRow & PersonRow,
    graph: CompiledGraph,
    nowMs: number,
  ): StepContext<NodeType> {
    return {
      config: node.config as ConfigOf<NodeType>, // parsed by this type's own declaration when the graph was compiled
      nowMs,
      enteredMs: step.entered_at,
      person: {
        id: run.id,
        email: run.email,
        phone: run.phone,
        zone: zoneFor(graph.settings, run.time_zone, business()),
      },
      workflowId: run.workflow_id,
      nodeId: node.id,
      quietHours: graph.settings.quietHours ?? null,
      business: business(),
      facts: once(() => ({
        // Getters: most texts and rules ask for one or two of these, and each costs a look-up.
        person: personFacts(run, () => read.tags(run.id)),
        business: { name: business().businessName },
        run: { replied: run.replied_at !== null, startedAt: new Date(run.started_at).toISOString() },
        get steps() {
          return read.outputs(run.run_id)
        },
      })),
      blocked: (channel, purpose) =>
        blockedBecause(reach(run.id, channel, (channel === 'email' ? run.email : run.phone) ?? ''), purpose),
      hasLink: (port) => node.links.has(port),
    }
  }

  function decide(step: ClaimedStep, run: (RunRow & PersonRow) | undefined, nowMs: number): Decision {
    if (!run) return { step, failure: 'The person of this run was removed.' }
    const graph = graphOf(run.version_id)
    const who = { workflowId: run.workflow_id, runId: step.run_id, node: step.node, personId: run.id }
    if (step.next_port !== null) return { step, graph, who, outcome: go(step.next_port) }
    const node = graph.nodes.get(step.node)
    if (!node)
      return { step, failure: "This version of Leadloom doesn't know this step. Update Leadloom, or replace the step." }
    if (step.attempt > mostAttempts)
      return {
        step,
        failure: `Leadloom stopped ${mostAttempts} times while working on this step, so it is not tried again by itself.`,
      }
    try {
      return { step, graph, who, outcome: execute(node.type, contextOf(step, node, run, graph, nowMs)) }
    } catch (error) {
      return { step, failure: `This step could not be done: ${error instanceof Error ? error.message : String(error)}` }
    }
  }

  function settleAll(decisions: readonly Decision[], nowMs: number) {
    store.transaction(() => {
      for (const { step, ...decision } of decisions) {
        if ('failure' in decision) fail(step, decision.failure, nowMs)
        else settle(step, decision.who, decision.outcome, decision.graph, nowMs)
      }
    })
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

  /** One batch of what is due. Says how many steps it took; 0 means that nothing was due. */
  return (nowMs: number, limit = 500): number => {
    giveBack()
    const steps = claim(nowMs, limit)
    if (steps.length === 0) return 0
    left = steps
    const runs = read.runs(steps.map(({ run_id }) => run_id))
    settleAll(
      steps.map((step) => decide(step, runs.get(step.run_id), nowMs)),
      nowMs,
    )
    left = []
    return steps.length
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
      who: { workflowId: string; runId: number; node: string; personId: string }
      outcome: Outcome<string>
    }

function execute<T extends NodeType>(type: T, context: StepContext<T>): Outcome<PortOf<T>> {
  const run: Executor<T> = executors[type]
  return run(context)
}
