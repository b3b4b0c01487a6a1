import type { Happening } from '../../shared/happenings.ts'
import type { NodeType, nodes } from '../../shared/nodes/index.ts'
import type { CompiledNode } from '../walk/compiledGraph.ts'
import { dateReached } from './dateReached.ts'
import { formSubmitted } from './formSubmitted.ts'
import { messageEvent } from './messageEvent.ts'
import { messageReceived } from './messageReceived.ts'
import { noContact } from './noContact.ts'
import { personAdded } from './personAdded.ts'
import { personChanged } from './personChanged.ts'
import { recordChanged } from './recordChanged.ts'
import { schedule } from './schedule.ts'
import { segmentChanged } from './segmentChanged.ts'
import { tagChanged } from './tagChanged.ts'
import { taskDone } from './taskDone.ts'
import type { Trigger } from './trigger.ts'
import { webhookReceived } from './webhookReceived.ts'
import { workflowFinished } from './workflowFinished.ts'

type StartType = { [T in NodeType]: (typeof nodes)[T]['family'] extends 'start' ? T : never }[NodeType]

/** How each start step is set off. A missing one does not compile. */
const triggers: { [T in StartType]: Trigger<T> } = {
  manual: {},
  noContact,
  personAdded,
  schedule,
  personChanged,
  tagChanged,
  messageReceived,
  dateReached,
  recordChanged,
  segmentChanged,
  messageEvent,
  formSubmitted,
  webhookReceived,
  taskDone,
  workflowFinished,
}

/** The trigger of a start step, with its config filled in. */
export function triggerOf(node: CompiledNode) {
  // The config was parsed by the declaration of this very type, which the map's key vouches for.
  const trigger = (triggers as Readonly<Record<string, Trigger<never>>>)[node.type] ?? {}
  const config = node.config as never
  return {
    hears: (happening: Happening) => trigger.hears?.(config, happening) ?? false,
    silenceMs: trigger.silenceMs?.(config) ?? null,
    nextAt: trigger.nextAt ? (nowMs: number, zone: string) => trigger.nextAt?.(config, nowMs, zone) ?? null : null,
    date: trigger.date?.(config) ?? null,
    recurring: trigger.recurring?.(config) ?? null,
    watches: trigger.watches?.(config) ?? null,
    rule: trigger.rule?.(config),
  }
}
