import type { TurnOnPlan } from '../../shared/contract/workflows.ts'
import { dayMs, minuteMs } from '../../shared/duration.ts'
import { seededRandom } from '../../shared/ids.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { isOff } from '../../shared/stepOff.ts'
import { createCore } from '../core.ts'
import { inPieces } from '../simulate/pieces.ts'
import { mostSteps, playUntil } from '../simulate/playUntil.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { plannedEntrants, plannedMessages, plannedOverlaps } from '../store/queries/planned.ts'
import type { StoredWorkflow } from '../store/queries/workflows.ts'
import { copyInMemory } from '../store/store.ts'
import { firstBatch } from '../store/workflows/firstBatch.ts'
import { publishVersion } from '../store/workflows/publishVersion.ts'
import { workflowRows } from '../store/workflows/workflowRows.ts'
import type { Parts } from './parts.ts'
import { publishProblems } from './publishProblems.ts'
import { turnOnGaps } from './turnOnGaps.ts'

/**
 * Who would get what in the next 24 hours if the workflow were turned on now: found by turning it on in a copy of the
 * data in memory and letting the same engine play a day, with nothing to send by.
 */
export async function planTurnOn(
  parts: Parts,
  workflow: StoredWorkflow,
  { startAll, holdMinutes }: { startAll: boolean; holdMinutes: number },
): Promise<TurnOnPlan> {
  const nowMs = parts.now()
  const via = connectionRows(parts.store).usual('email')?.sender ?? null
  const { revision } = workflow
  const problems = publishProblems(parts, workflow.graph)
  const gaps = turnOnGaps(parts, workflow.graph)
  if (problems.length > 0) return { ...nothing, revision, problems, gaps, via }
  const { store, close } = copyInMemory(parts.store)
  try {
    const core = createCore({ store, random: seededRandom(1), business: parts.settings.business })
    store.transaction(() => {
      if (holdMinutes > 0) firstBatch(store).begin(workflow.id, 'paused', nowMs, nowMs + holdMinutes * minuteMs)
      const versionId = publishVersion(store)(workflow, nowMs)
      const graph = core.graphOf(versionId)
      workflowRows(store).unpark(workflow.id)
      core.enter.arm({ id: workflow.id, graph }, nowMs)
      const start = graph.starts[0]
      for (const { id, unsubscribed_at } of startAll ? peopleQueries(store).ids() : [])
        if (start && unsubscribed_at === null && core.enter.fits(start, id))
          core.enter.start(
            { workflowId: workflow.id, versionId, personId: id, campaignId: null, node: start.id, occasion: 'plan' },
            graph,
            nowMs,
          )
    })
    const gaveUpAtMs = await inPieces(playUntil(store, core, nowMs, nowMs + dayMs, mostSteps))
    const sends = workflow.graph.nodes
      .filter((step) => nodeOf(step.type)?.family === 'send' && !isOff(step))
      .map(({ id }) => id)
    const messages = plannedMessages(store, workflow.id, sends, nowMs)
    const entrants = plannedEntrants(store, workflow.id, nowMs)
    const overlaps = plannedOverlaps(store, workflow.id, nowMs)
    const warnings = [
      ...new Set(gaps.map(({ message }) => message)),
      ...(gaveUpAtMs === null
        ? []
        : ['There is so much to do that only its beginning is shown here. More will happen than this.']),
    ]
    const people = new Set([...entrants, ...messages].flatMap(({ personId }) => personId ?? [])).size
    return { revision, problems, warnings, gaps, people, messages, entrants, overlaps, via }
  } finally {
    close()
  }
}

const nothing = { warnings: [], people: 0, messages: [], entrants: [], overlaps: [] } satisfies Partial<TurnOnPlan>
