import { carriersOf, channels } from '../../shared/channels.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { graphProblems } from '../../shared/graphProblems.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { isOff } from '../../shared/stepOff.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import { unreadableStarts } from '../triggers/unreadableStarts.ts'
import type { Parts } from './parts.ts'

/** What is wrong with a graph wherever it runs: its steps and links, and when it starts. */
export const workflowProblems = (graph: Graph): Problem[] => [...graphProblems(graph), ...unreadableStarts(graph)]

/** What keeps a workflow off here and now: the problems of its graph, and what this business has not set up yet. */
export function publishProblems({ store, settings }: Pick<Parts, 'store' | 'settings'>, graph: Graph): Problem[] {
  const problems = workflowProblems(graph)
  const connections = connectionRows(store).list()
  for (const step of graph.nodes) {
    if (isOff(step)) continue
    const { id, type, config } = step
    const { purpose, connection } = config ?? {}
    const channel = channels.find((one) => one === nodeOf(type)?.channel)
    const isKnown = connections.some(
      (one) => channel && carriersOf(channel).includes(one.kind) && (one.id === connection || one.name === connection),
    )
    if (channel === 'email' && purpose === 'marketing' && !settings.business().postalAddress.trim())
      problems.push({
        node: id,
        field: 'purpose',
        message:
          'A marketing email must show your postal address. Add it under Settings, or make the email a service one.',
      })
    if (typeof connection === 'string' && connection !== '' && !isKnown)
      problems.push({ node: id, field: 'connection', message: notHere(channel) })
  }
  return problems
}

const notHere = (channel: string | undefined) =>
  channel === 'email'
    ? 'The mail account of this email is not here. Choose another, or connect it under Settings.'
    : `The ${channel === 'http' ? 'key' : 'connection'} of this step is not here. Choose another, or add it with: leadloom connection add.`
