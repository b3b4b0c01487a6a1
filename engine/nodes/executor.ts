import type { ConfigOf, NodeType, PortOf } from '../../shared/nodes/index.ts'
import type { Facts } from '../../shared/rules.ts'
import type { Outcome } from '../outcome.ts'
import type { QuietHours } from '../time/quietHours.ts'

/** What a step sees. It reads this and gives an outcome back; it has no way to do anything else. */
export interface StepContext<T extends NodeType> {
  config: ConfigOf<T>
  nowMs: number
  /** When the person came to this step. */
  enteredMs: number
  person: { id: string; email: string | null; phone: string | null; zone: string }
  workflowId: string
  nodeId: string
  quietHours: QuietHours | null
  business: { businessName: string; postalAddress: string }
  /** The facts for texts and rules: person, business, run, steps. Gathered only when asked for. */
  facts: () => Facts
  /** Why this person must not be written to on a channel for a purpose, or null. */
  blocked: (channel: string, purpose: 'service' | 'marketing') => string | null
  hasLink: (port: PortOf<T>) => boolean
}

export type Executor<T extends NodeType> = (step: StepContext<T>) => Outcome<PortOf<T>>
