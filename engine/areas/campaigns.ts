import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CompiledNode } from '../compiledGraph.ts'
import { personLabel } from '../facts.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { workflowQueries } from '../store/queries/workflows.ts'
import { workflowRows } from '../store/workflows/workflowRows.ts'
import type { Parts } from './parts.ts'

export function campaignsArea({ store, core, worker, now, random, changed, audit }: Parts): Api['campaigns'] {
  const people = peopleQueries(store)
  const rows = workflowRows(store)
  const workflows = workflowQueries(store)
  /** The rule of the start step holds for who is started by hand, too: nobody enters whom the drawing keeps out. */
  function refusedBecause(person: { id: string; unsubscribed_at: number | null }, node: CompiledNode): string | null {
    if (person.unsubscribed_at !== null) return 'unsubscribed'
    return core.enter.fits(node, person.id) ? null : 'does not fit the rule of the start step'
  }

  return {
    start: ({ workflow: id, people: who }) => {
      const workflow = core.enter.workflowsOn().find((one) => one.id === id)
      if (!workflow && !workflows.get(id)) throw new Refusal('NOT_FOUND', `There is no workflow "${id}".`)
      if (!workflow) throw new Refusal('NOT_POSSIBLE', 'Only a workflow that is on can be started. Turn it on first.')
      const node = workflow.graph.starts.find(({ type }) => type === 'manual') ?? workflow.graph.starts[0]
      if (!node) throw new Refusal('NOT_POSSIBLE', 'This workflow has no start.')
      const wanted = who === 'all' ? null : people.byEmail(who)
      if (wanted === undefined) throw new Refusal('NOT_FOUND', `There is nobody with the email "${who}".`)
      const chosen = people.ids().filter((person) => wanted === null || person.id === wanted)
      if (chosen.length === 0)
        throw new Refusal('NOT_POSSIBLE', 'There is nobody to start it for yet. Import or add people first.')
      const campaign = newId(random)
      const result = store.transaction(() => {
        rows.addCampaign(campaign, id, `Started by hand for ${who === 'all' ? 'everyone' : who}`, now())
        const refused: { person: string; reason: string }[] = []
        let started = 0
        for (const person of chosen) {
          const run = {
            workflowId: id,
            versionId: workflow.versionId,
            personId: person.id,
            campaignId: campaign,
            node: node.id,
            occasion: campaign,
          }
          const reason = refusedBecause(person, node) ?? core.enter.start(run, workflow.graph, now())
          if (reason === null) started++
          else refused.push({ person: personLabel(person), reason })
        }
        return { campaign, started, refused }
      })
      audit('workflow started', id, `${result.started} people`)
      changed('runs', 'workflows')
      worker.wake()
      return result
    },
  }
}
