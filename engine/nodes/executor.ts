import type { Settings } from '../../shared/contract/settings.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import type { ConfigOf, NodeType, PortOf } from '../../shared/nodes/index.ts'
import type { Facts } from '../../shared/rules.ts'
import type { Outcome } from '../walk/outcome.ts'

/** What a step sees. It reads this and gives an outcome back; it has no way to do anything else. */
export interface StepContext<T extends NodeType> {
  config: ConfigOf<T>
  nowMs: number
  /** When the person came to this step. */
  enteredMs: number
  /** How long after its time this is done, because nothing ran then. Milliseconds; 0 when it is on time. */
  lateMs: number
  person: { id: string; email: string | null; phone: string | null; zone: string; ownZone: string }
  /** The booking, payment or other record that this run is about. */
  recordId: string | null
  workflowId: string
  runId: number
  nodeId: string
  settings: WorkflowSettings
  business: Settings
  random: () => number
  /** The facts for texts and rules: person, record, business, run, steps, history. Gathered only when asked for. */
  facts: () => Facts
  /** The date this run leads up to: nothing is sent when it has come. Null: it leads up to none. */
  beforeMs: () => number | null
  /** Another address of the person, such as their Messenger id; their email and phone are in `person`. */
  address: (channel: string) => string | null
  /** When the person last wrote to us on a channel, or null. */
  lastHeardMs: (channel: string) => number | null
  /** Why this person must not be written to on a channel for a purpose, or null. */
  blocked: (channel: string, purpose: 'service' | 'marketing') => string | null
  hasLink: (port: PortOf<T>) => boolean
}

export type Executor<T extends NodeType> = (step: StepContext<T>) => Outcome<PortOf<T>>
