import { settingsShape } from '../../shared/contract/settings.ts'
import { type NodeType, nodeOf } from '../../shared/nodes/index.ts'
import type { Executor } from '../nodes/executor.ts'
import { executors } from '../nodes/index.ts'
import type { CompiledNode } from '../walk/compiledGraph.ts'

/** Of no consequence to a step whose config alone says how long people stay. */
const business = settingsShape.parse({ timeZone: 'UTC' })

/** How long people stay at a step by its declaration, in milliseconds: undefined: no time; null: it depends on the day. */
export const lengthOf = ({ type, config, isOff }: CompiledNode): number | null | undefined =>
  isOff ? undefined : nodeOf(type)?.staysMs?.(config)

/**
 * When somebody who came to a step at an instant leaves it, in epoch milliseconds; null where the config alone does not
 * say so. Asked of the step itself, so that days are counted in the zone as they will be.
 */
export function leavesAt(node: CompiledNode, enteredMs: number, zone: string): number | null {
  const length = lengthOf(node)
  if (length === undefined) return enteredMs
  if (length === null) return null
  const execute = executors[node.type] as Executor<NodeType> // the config was parsed by the declaration of this very type
  const outcome = execute({
    config: node.config as never,
    ...{ nowMs: enteredMs, enteredMs, lateMs: 0, person: { id: '', email: null, phone: null, zone, ownZone: zone } },
    ...{ recordId: null, workflowId: '', runId: 0, nodeId: node.id, settings: {} },
    business,
    random: () => 0,
    facts: () => ({}),
    address: () => null,
    beforeMs: () => null,
    lastHeardMs: () => null,
    blocked: () => null,
    hasLink: () => false,
  })
  return outcome.kind === 'sleep' ? outcome.until : enteredMs + length
}
