import type { NodeType, nodes } from '../../shared/nodes/index.ts'
import type { CompiledNode } from '../compiledGraph.ts'
import { noContact } from './noContact.ts'
import { personAdded } from './personAdded.ts'
import { schedule } from './schedule.ts'
import type { Trigger } from './trigger.ts'

type StartType = { [T in NodeType]: (typeof nodes)[T]['family'] extends 'start' ? T : never }[NodeType]

/** How each start step is set off. A missing one does not compile. */
const triggers: { [T in StartType]: Trigger<T> } = { manual: {}, personAdded, noContact, schedule }

/** The trigger of a start step, with its config filled in. */
export function triggerOf(node: CompiledNode) {
  // The config was parsed by the declaration of this very type, which the map's key vouches for.
  const trigger = (triggers as Readonly<Record<string, Trigger<never>>>)[node.type] ?? {}
  const config = node.config as never
  return {
    event: trigger.event ?? null,
    silenceMs: trigger.silenceMs?.(config) ?? null,
    nextAt: trigger.nextAt ? (nowMs: number, zone: string) => trigger.nextAt?.(config, nowMs, zone) ?? null : null,
    rule: trigger.rule?.(config),
  }
}
