import type { RunEvent } from '../../../shared/contract/runs.ts'
import type { Graph } from '../../../shared/graph.ts'
import { fieldsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff, offReason } from '../../../shared/stepOff.ts'
import { type StepTab, stepTabs } from '../step/stepTabs.ts'

/** The button below an answer: what to change for it to be otherwise, and where that is. */
export interface Fix {
  label: string
  to:
    | { kind: 'step'; id: string; tab: StepTab; field: string | null }
    | { kind: 'switchOn'; id: string }
    | { kind: 'workflow' }
    | { kind: 'limits' }
}

type Told = Pick<RunEvent, 'type' | 'reason' | 'node' | 'port'>

/** Where what happened to somebody at a step, or kept them out, is changed. */
export function fixOf({ type, reason, node, port }: Told, graph: Graph): Fix {
  const step = graph.nodes.find(({ id }) => id === node)
  const because = reason ?? ''
  const at = (label: string, tab: StepTab = 'step', field: string | null = null): Fix =>
    step
      ? { label, to: { kind: 'step', id: step.id, tab, field } }
      : { label: 'Look at the workflow', to: { kind: 'workflow' } }
  if (/quiet hours|sending days|days without|holiday/i.test(because))
    return { label: 'Change when messages go', to: { kind: 'workflow' } }
  if (/\bcap\b|enough messages|limit of messages/i.test(because))
    return { label: 'Change how many messages a person gets', to: { kind: 'limits' } }
  if (/before, and people may enter|enter once|enter again|already inside/i.test(because))
    return { label: 'Change who may enter again', to: { kind: 'workflow' } }
  if (!step) return { label: 'Look at the workflow', to: { kind: 'workflow' } }
  const family = nodeOf(step.type)?.family
  if (isOff(step) && (because === offReason || family === 'start'))
    return { label: 'Switch the step on', to: { kind: 'switchOn', id: step.id } }
  if (because === offReason) return at('Look at this step')
  if (type === 'cancelled' || (type === 'ended' && because))
    return { label: 'Change when it ends', to: { kind: 'workflow' } }
  const canFail = stepTabs(step).some(({ id }) => id === 'fails')
  if ((type === 'skipped' || type === 'failed') && canFail) return at('Say what happens to them then', 'fails')
  if (family === 'start') return at('Change who enters', 'step', ruleOf(step.type))
  if (family === 'check' && port) return at('Change the rule', 'step', ruleOf(step.type))
  if (family === 'wait') return at('Change the wait')
  return at('Look at this step')
}

/** The setting that holds the rule of a step. */
const ruleOf = (type: string): string | null =>
  fieldsOf(type).find(({ meta }) => meta.control === 'rule' || meta.control === 'cases' || meta.control === 'shares')
    ?.key ?? null
