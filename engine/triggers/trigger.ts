import type { ConfigOf, NodeType } from '../../shared/nodes/index.ts'
import type { Rule } from '../../shared/rules.ts'

/** What turns something that happens, or a moment, into a run. One per type of start step. */
export interface Trigger<T extends NodeType> {
  /** Starts a run for the person of every event of this type. */
  event?: string
  /** Starts a run when nobody was in touch with a person for this long. */
  silenceMs?: (config: ConfigOf<T>) => number
  /** Starts a run for everyone who fits, again and again: the next instant after this one. */
  nextAt?: (config: ConfigOf<T>, nowMs: number, zone: string) => number
  /** Only people who fit this rule enter. */
  rule?: (config: ConfigOf<T>) => Rule | undefined
}
