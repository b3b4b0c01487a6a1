import type { Api } from '../../shared/contract/api.ts'
import type { Campaign, CampaignPerson } from '../../shared/contract/campaigns.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { comingStep } from '../campaigns/comingStep.ts'
import { startCampaign } from '../campaigns/startCampaign.ts'
import { stepsLeft } from '../campaigns/stepsLeft.ts'
import { type CampaignPersonRow, campaignQueries } from '../store/campaigns/campaignQueries.ts'
import { type CampaignRow, campaignRows } from '../store/campaigns/campaignRows.ts'
import { importOutcomes } from '../store/campaigns/importOutcomes.ts'
import { outcomesOf } from '../store/campaigns/outcomes.ts'
import { workflowQueries } from '../store/queries/workflows.ts'
import { never } from '../store/transitions/claimSteps.ts'
import { holdFrom } from './firstMessages.ts'
import { iso, type Parts } from './parts.ts'

/** How many pending follow-ups are listed. */
const mostPending = 500

export function campaignsArea(parts: Parts): Api['campaigns'] {
  const { store, core, worker, now, random, changed, audit } = parts
  const rows = campaignRows(store)
  const query = campaignQueries(store)
  const outcomes = outcomesOf(store, 'campaign_id')
  const imports = importOutcomes(store)
  const workflows = workflowQueries(store)
  const start = startCampaign(parts)

  function find(id: string): Campaign {
    rows.complete(now())
    const campaign = query.get(id)
    if (!campaign) throw new Refusal('NOT_FOUND', `There is no campaign "${id}".`)
    return campaign
  }

  /** Changes the state of a campaign that is in one of these states. */
  function turn(id: string, from: readonly Campaign['state'][], cannot: string, to: (campaign: CampaignRow) => void) {
    const { name, state } = find(id)
    const campaign = rows.get(id)
    if (!campaign || !from.includes(state)) throw new Refusal('NOT_POSSIBLE', `“${name}” is ${state}, so ${cannot}`)
    store.transaction(() => to(campaign))
    changed('runs', 'workflows', 'messages')
    worker.wake()
    return find(id)
  }

  function personOf(row: CampaignPersonRow): CampaignPerson {
    const { run_id: runId, version_id, node, next_port, due_at, refused, why } = row
    const isInside = row.state === 'live'
    const left = isInside && version_id !== null && node !== null ? stepsLeft(core.graphOf(version_id), node) : 0
    const outside = refused === null ? 'waiting' : 'refused'
    const step = isInside && version_id !== null && node !== null ? comingStep(core, version_id, node, next_port) : null
    return {
      ...{ person: row.person, personId: row.person_id, runId, step },
      progress: { done: row.done, of: row.done + left },
      state: row.state === 'live' ? 'inside' : (row.state ?? outside),
      dueAt: isInside && due_at !== null && due_at < never ? iso(due_at) : null,
      reason: refused ?? why,
    }
  }

  return {
    start: (input) => {
      const started = store.transaction(() => {
        const result = start(input, newId(random))
        if (result.started > 0) holdFrom(parts, input.workflow, 'on', input.holdMinutes ?? 0)
        return result
      })
      audit('workflow started', input.workflow, started.started === 1 ? '1 person' : `${started.started} people`)
      changed('runs', 'workflows')
      worker.wake()
      return started
    },
    list: () => {
      rows.complete(now())
      return { campaigns: query.list() }
    },
    get: ({ id, limit, offset }) => ({
      ...find(id),
      persons: query.persons(id, limit, offset).map(personOf),
      pending: query.pending(id, mostPending).map(({ at, person, version_id, node, next_port }) => ({
        ...{ at: iso(at), person, step: comingStep(core, version_id, node, next_port) ?? '' },
      })),
    }),
    stats: ({ id }) => {
      const { name, state, progress, cost } = find(id)
      const { people, waiting, refused } = progress
      const found = outcomes(id)
      const gain = found.conversions.value - cost
      return {
        ...{ id, name, state, people, started: people - waiting - refused, refused, ...found, cost },
        return: gain,
        returnPercent: cost > 0 ? Math.round((gain / cost) * 1000) / 10 : null,
        imports: imports.ofCampaign(id),
      }
    },
    pause: ({ id }) =>
      turn(id, ['scheduled', 'active'], 'there is nothing to pause.', ({ next_at }) => {
        rows.setState(id, 'paused', next_at, null)
        rows.park(id, 1)
        audit('campaign paused', id)
      }),
    resume: ({ id }) =>
      turn(id, ['paused'], 'it can’t go on. Only a paused campaign can.', ({ next_at, workflow_id }) => {
        const status = workflows.get(workflow_id)?.status
        if (status === 'archived')
          throw new Refusal('NOT_POSSIBLE', 'The workflow of this campaign was archived, so it can’t go on.')
        rows.setState(
          id,
          rows.hasStarted(id) ? 'active' : 'scheduled',
          next_at === null ? null : Math.max(next_at, now()),
          null,
        )
        if (status === 'on') rows.park(id, 0)
        audit('campaign resumed', id)
      }),
    cancel: ({ id }) =>
      turn(id, ['scheduled', 'active', 'paused'], 'there is nothing to cancel.', () => {
        core.campaigns.cancel(id, 'the campaign was cancelled', now())
        audit('campaign cancelled', id)
      }),
  }
}
