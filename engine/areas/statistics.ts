import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { labelOf } from '../../shared/nodes/derive.ts'
import { plainLabel } from '../../shared/plainLabel.ts'
import { importOutcomes } from '../store/campaigns/importOutcomes.ts'
import { outcomesOf } from '../store/campaigns/outcomes.ts'
import { auditTrail } from '../store/queries/auditTrail.ts'
import { statisticsQueries } from '../store/queries/statistics.ts'
import { stepCounts } from '../store/queries/stepCounts.ts'
import { workflowQueries } from '../store/queries/workflows.ts'
import { iso, type Parts } from './parts.ts'

export function statisticsArea({ store }: Parts): Api['statistics'] {
  const query = statisticsQueries(store)
  const trail = auditTrail(store)
  const workflows = workflowQueries(store)
  const outcomes = outcomesOf(store, 'workflow_id')
  const imports = importOutcomes(store)
  const counts = stepCounts(store)
  const runsOf = (id: string) => {
    const { last, ...runs } = query.runs(id)
    return { ...runs, lastStartedAt: last === null ? null : iso(last) }
  }

  return {
    workflow: ({ id }) => {
      const workflow = workflows.get(id)
      if (!workflow) throw new Refusal('NOT_FOUND', `There is no workflow "${id}". It may have been archived.`)
      const { sent: _, ...found } = outcomes(id)
      const atSteps = counts(id)
      const sent = query.sentByStep(id)
      const steps = workflow.graph.nodes.map((step) => {
        const count = atSteps.get(step.id) ?? { in: 0, out: {}, waiting: 0, skipped: 0, failed: 0 }
        return [step.id, { title: plainLabel(labelOf(step)), ...count, sent: sent.get(step.id) ?? 0 }] as const
      })
      return {
        ...{ id, name: workflow.name, ...runsOf(id), stopped: query.stopped(id), messages: query.messages(id) },
        ...{ ...found, steps: Object.fromEntries(steps) },
      }
    },
    overview: () => ({
      ...query.sums(),
      messages: query.messages(null),
      conversions: query.conversions(null),
      workflows: workflows.list().map(({ id, name, status }) => {
        const { started, lastStartedAt, inside } = runsOf(id)
        const sent = [...query.sentByStep(id).values()].reduce((sum, n) => sum + n, 0)
        return { id, name, status, started, lastStartedAt, inside, sent, conversions: query.conversions(id) }
      }),
      imports: imports.all(),
    }),
    audit: ({ limit }) => ({ entries: trail(limit) }),
  }
}
