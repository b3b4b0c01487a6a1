import type { Happening } from '../../shared/happenings.ts'
import type { ConfigOf, NodeType } from '../../shared/nodes/index.ts'
import type { Rule } from '../../shared/rules.ts'

/** What turns something that happens, or a moment, into a run. One per type of start step. */
export interface Trigger<T extends NodeType> {
  /** Starts a run for the person something happened to. */
  hears?: (config: ConfigOf<T>, happening: Happening) => boolean
  /** Starts a run when nobody was in touch with a person for this long. */
  silenceMs?: (config: ConfigOf<T>) => number
  /** Starts a run some time before or after a date of a person or record. */
  date?: (config: ConfigOf<T>) => DateStart
  /** Starts a run for everyone who fits, again and again: the next instant after this one. */
  nextAt?: (config: ConfigOf<T>, nowMs: number, zone: string) => number
  /** Which people a recurring start is for, and what becomes of moments that were missed. */
  recurring?: (config: ConfigOf<T>) => Recurring
  /** The segment whose people change. */
  watches?: (config: ConfigOf<T>) => string
  /** Only people who fit this rule enter. */
  rule?: (config: ConfigOf<T>) => Rule | undefined
}

export interface DateStart {
  /** Null: a date of the person. */
  recordType: string | null
  field: string
  moment: {
    when: 'before' | 'after' | 'on'
    days: number
    hours: number
    minutes: number
    /** A wall time, or empty. */
    at: string
    yearly: boolean
  }
  /** In which states a record counts; empty: all but cancelled. */
  states: readonly string[]
  lateMs: number
}

export interface Recurring {
  /** By name or id; empty for everyone. */
  segment: string
  missed: 'once' | 'all' | 'skip' | 'ask'
}
