import { type Channel, channels, isToPerson } from '../../shared/channels.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import type { GraphNode } from '../../shared/graph.ts'
import { parseConfig } from '../../shared/nodes/derive.ts'
import { type ConfigOf, isNodeType, type NodeType, nodeOf, type PortOf } from '../../shared/nodes/index.ts'
import type { Facts } from '../../shared/rules.ts'
import { textProblem } from '../../shared/text.ts'
import type { Executor, StepContext } from '../nodes/executor.ts'
import { executors } from '../nodes/index.ts'
import type { NewMessage, Outcome } from './outcome.ts'

export type Written =
  | { kind: 'message'; message: NewMessage & { channel: Channel } }
  /** There is nothing to send it by. */
  | { kind: 'noLine'; channel: Channel }
  | { kind: 'problem'; sentence: string }

interface Owner {
  email: string
  phone: string
  /** Is there anything to send by on this channel? */
  canGo: (channel: Channel) => boolean
}

/**
 * The message of a step as its own executor writes it, footer and all, addressed to the owner. The executor is asked at noon of
 * a day without holidays, by somebody who just wrote to us and minds nothing: no hour, cap or wish holds a test.
 */
export function writeForTest(
  step: Pick<GraphNode, 'type' | 'config'>,
  facts: Facts,
  business: Settings,
  { email, phone, canGo }: Owner,
): Written {
  const node = nodeOf(step.type)
  const channel = channels.find((one) => one === node?.channel)
  if (!node || !isNodeType(step.type) || !channel || !isToPerson(channel))
    return problem('Only a step that writes to people can be tried out on you.')
  const parsed = parseConfig(node, step.config)
  if (!parsed.ok) return problem(`This message can't be sent yet. ${parsed.problems[0]?.message}`)
  const unclear = (node.texts ?? []).map((key) => textProblem(String(parsed.config[key] ?? ''))).find(Boolean)
  if (unclear) return problem(unclear)
  const context: StepContext<NodeType> = {
    config: parsed.config as ConfigOf<NodeType>, // parsed by this type's own declaration
    ...{ nowMs: noonMs, enteredMs: noonMs, lateMs: 0 },
    person: { id: 'you', email, phone, zone: 'UTC', ownZone: 'UTC' },
    ...{ recordId: null, workflowId: '', runId: 0, nodeId: '' },
    settings: {},
    business: { ...business, holidays: [] },
    random: Math.random,
    facts: () => facts,
    beforeMs: () => null,
    address: () => null,
    lastHeardMs: () => noonMs,
    blocked: (by) => (channels.some((one) => one === by && canGo(one)) ? null : noWay),
    hasLink: () => false,
  }
  try {
    return readOutcome(execute(step.type, context), channel)
  } catch (error) {
    return problem(`This message can't be made: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readOutcome(outcome: Outcome<string>, declared: Channel): Written {
  if (outcome.kind === 'send') {
    const channel = channels.find((one) => one === outcome.message.channel) ?? declared
    return { kind: 'message', message: { ...outcome.message, channel } }
  }
  const reason = 'reason' in outcome ? outcome.reason : null
  if (reason === noWay || reason === 'no way to write to them') return { kind: 'noLine', channel: declared }
  return problem(reason ? `It would not be sent: ${reason}.` : 'This step writes nothing.')
}

const noWay = 'nothing to send by'
const noonMs = Date.UTC(2001, 0, 3, 12)

const problem = (sentence: string): Written => ({ kind: 'problem', sentence })

function execute<T extends NodeType>(type: T, context: StepContext<T>): Outcome<PortOf<T>> {
  const run: Executor<T> = executors[type]
  return run(context)
}
