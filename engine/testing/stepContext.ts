import { parseConfig } from '../../shared/nodes/derive.ts'
import { type ConfigOf, type NodeType, nodeOf } from '../../shared/nodes/index.ts'
import type { StepContext } from '../nodes/executor.ts'

/** What a step sees, with nothing special about it but what a test says. */
export function stepContext<T extends NodeType>(
  type: T,
  config: Record<string, unknown>,
  { zone = 'Europe/London', holidays = [], ...rest }: Partial<StepContext<T>> & { zone?: string; holidays?: string[] },
): StepContext<T> {
  const node = nodeOf(type)
  const parsed = node ? parseConfig(node, config) : { ok: false as const, problems: [] }
  if (!parsed.ok) throw new Error(`Not a ${type}: ${JSON.stringify(parsed.problems)}`)
  return {
    config: parsed.config as ConfigOf<T>, // parsed by this type's own declaration
    nowMs: 0,
    enteredMs: 0,
    lateMs: 0,
    person: { id: 'maya', email: 'maya@example.com', phone: null, zone, ownZone: zone },
    recordId: null,
    workflowId: 'w',
    runId: 1,
    nodeId: 'n',
    settings: {},
    business: { businessName: '', postalAddress: '', timeZone: 'UTC', country: 'GB', holidays, messageCap: null },
    random: () => 0,
    facts: () => ({}),
    address: () => null,
    beforeMs: () => null,
    lastHeardMs: () => null,
    blocked: () => null,
    hasLink: () => false,
    ...rest,
  }
}
