import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import type { Parts } from '../areas/parts.ts'
import { campaignRows } from '../store/campaigns/campaignRows.ts'
import { refusedIn } from '../store/campaigns/refusedPeople.ts'
import { workflowQueries } from '../store/queries/workflows.ts'
import { readMoment } from '../time/readMoment.ts'
import { chosenPeople, sourceWords } from './chosenPeople.ts'
import { startOf } from './releaseCampaigns.ts'

type Start = Api['campaigns']['start']

/** Makes a campaign, and lets in at once whoever is to enter now. Refuses when there is nobody, or no workflow that is on. */
export function startCampaign({ store, core, settings, now }: Parts) {
  const rows = campaignRows(store)
  const workflows = workflowQueries(store)
  const choose = chosenPeople(store, settings.business)
  const refused = refusedIn(store)

  return (input: Parameters<Start>[0], id: string): Awaited<ReturnType<Start>> => {
    const workflow = core.enter.workflowsOn().find((one) => one.id === input.workflow)
    if (!workflow && !workflows.get(input.workflow))
      throw new Refusal('NOT_FOUND', `There is no workflow "${input.workflow}".`)
    if (!workflow) throw new Refusal('NOT_POSSIBLE', 'Only a workflow that is on can be started. Turn it on first.')
    if (!startOf(workflow)) throw new Refusal('NOT_POSSIBLE', 'This workflow has no start.')
    const nowMs = now()
    const { people, segment, list, perHour = null, cost = 0 } = input
    const source = { people, segment, list, import: input.import }
    const { personIds, unknown } = choose(source, nowMs)
    if (personIds.length === 0)
      throw new Refusal('NOT_POSSIBLE', 'There is nobody to start it for yet. Import or add people first.')
    const atMs = input.at === undefined ? nowMs : Math.max(nowMs, readMoment(input.at, settings.business().timeZone))
    const name = input.name ?? `Started by hand for ${sourceWords(source)}`
    const nobody = unknown.map((person) => ({ person, reason: 'nobody has this email' }))
    return store.transaction(() => {
      rows.add({ id, workflowId: workflow.id, name, source, personIds, atMs, perHour, cost }, nowMs)
      const campaign = rows.get(id)
      if (campaign && atMs === nowMs) core.campaigns.release(campaign, workflow, nowMs, Number.POSITIVE_INFINITY)
      const { started, people: kept } = refused(id)
      return { campaign: id, started, refused: [...nobody, ...kept] }
    })
  }
}
