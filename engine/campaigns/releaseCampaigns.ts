import { type CampaignRow, campaignRows } from '../store/campaigns/campaignRows.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { cancelRun } from '../store/transitions/cancelRun.ts'
import type { EnterRuns } from '../walk/enterRuns.ts'
import type { PublishedWorkflow } from '../walk/entrant.ts'
import { nextPortionAt, paceOf } from './campaignPace.ts'

/** How many are looked at in one round, so that a large campaign keeps nobody else waiting. */
const mostAtOnce = 500

/**
 * Lets the people of campaigns into their workflows: all at once, or a portion at a time. Rows say when, so that it is the
 * same live, in a test and by hand. Callers wrap it in their transaction.
 */
export function campaignReleases(store: Store, enter: EnterRuns) {
  const rows = campaignRows(store)
  const cancelOne = cancelRun(store)

  /** The rule of the start step holds here, too: nobody enters whom the drawing keeps out. */
  function refusedBecause(campaign: CampaignRow, workflow: PublishedWorkflow, person: PersonRow, nowMs: number) {
    const node = startOf(workflow)
    if (!node) return 'the workflow has no start'
    if (person.unsubscribed_at !== null) return 'unsubscribed'
    if (!enter.fits(node, person.id, nowMs)) return 'does not fit the rule of the start step'
    const { id: workflowId, versionId } = workflow
    const run = { workflowId, versionId, personId: person.id, campaignId: campaign.id, node: node.id }
    return enter.start({ ...run, occasion: campaign.id }, workflow.graph, nowMs)
  }

  /** Lets in the next portion, who is refused not counted. Says how many were looked at. */
  function release(campaign: CampaignRow, workflow: PublishedWorkflow, nowMs: number, most = mostAtOnce): number {
    const { portion, gapMs } = paceOf(campaign.per_hour)
    let entered = 0
    let looks = 0
    for (;;) {
      const wanted = Math.min(portion - entered, most - looks, mostAtOnce)
      const people = wanted > 0 ? rows.waiting(campaign.id, wanted) : []
      for (const { place, person } of people) {
        const reason = refusedBecause(campaign, workflow, person, nowMs)
        if (reason === null) rows.entered(campaign.id, place)
        else rows.refused(campaign.id, place, reason)
        if (reason === null) entered++
      }
      looks += people.length
      if (people.length === 0) break
    }
    const isDone = rows.waiting(campaign.id, 1).length === 0
    const isCut = !isDone && entered < portion
    const dueMs = campaign.next_at ?? nowMs
    rows.move(campaign.id, isDone ? null : isCut ? dueMs : nextPortionAt(dueMs, gapMs, nowMs))
    return looks
  }

  function cancel(id: string, why: string, nowMs: number): void {
    for (const run of rows.liveRuns(id)) cancelOne(run, why, nowMs)
    rows.setState(id, 'cancelled', null, nowMs)
  }

  return {
    release,
    cancel,
    /** Lets in everyone who is due. Says how many were looked at. */
    advance: (nowMs: number): number => {
      for (const id of rows.orphaned()) cancel(id, 'the workflow was archived', nowMs)
      rows.complete(nowMs)
      const due = rows.due(nowMs)
      if (due.length === 0) return 0
      const on = new Map(enter.workflowsOn().map((workflow) => [workflow.id, workflow]))
      let looks = 0
      for (const campaign of due) {
        const workflow = on.get(campaign.workflow_id)
        if (workflow) looks += 1 + release(campaign, workflow, nowMs)
      }
      return looks
    },
  }
}

/** Where people enter by hand. */
export const startOf = ({ graph }: PublishedWorkflow) =>
  graph.starts.find(({ type }) => type === 'manual') ?? graph.starts[0]
