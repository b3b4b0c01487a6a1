import type { Api } from '../../shared/contract/api.ts'
import { splitMeasure } from '../../shared/contract/results.ts'
import { Refusal } from '../../shared/errors.ts'
import { portsOf } from '../../shared/nodes/derive.ts'
import { splitNote } from '../../shared/splitResult.ts'
import { splitResults } from '../store/queries/splitResults.ts'
import { workflowQueries } from '../store/queries/workflows.ts'
import type { Parts } from './parts.ts'

/** How the ways out of a step did, side by side. */
export function resultsArea({ store }: Parts): Api['results'] {
  const workflows = workflowQueries(store)
  const read = splitResults(store)
  return {
    split: ({ workflow, node }) => {
      const step = workflows.get(workflow)?.graph.nodes.find(({ id }) => id === node)
      if (!step) throw new Refusal('NOT_FOUND', 'This step is not there any more, so there is nothing to compare.')
      const found = new Map(read(workflow, node).map((way) => [way.port, way]))
      const none = { people: 0, replied: 0, booked: 0, paid: 0, goals: 0, value: 0 }
      const ports = portsOf(step)
      // A way that was taken out of the drawing keeps what people did who went it.
      const gone = [...found.keys()].filter((port) => !ports.some(({ id }) => id === port))
      const ways = [...ports, ...gone.map((id) => ({ id, title: id.toUpperCase() }))].map(({ id, title }) => ({
        ...{ port: id, title },
        ...(found.get(id) ?? none),
      }))
      const measure = splitMeasure.options.find((one) => ways.some((way) => way[one] > 0)) ?? 'replied'
      const note = splitNote(ways.map((way) => ({ people: way.people, conversions: way[measure], title: way.title })))
      return { ways, measure, note }
    },
  }
}
