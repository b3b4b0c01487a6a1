import type { Letter } from '../../shared/email/letter.ts'
import type { HappeningType } from '../../shared/happenings.ts'

/** What a step wants written together with its decision. Data only: the transition that settles the step applies it. */
export type Change =
  | { kind: 'setField'; field: string; value: string }
  | { kind: 'tag'; add: readonly string[]; remove: readonly string[] }
  | { kind: 'task'; title: string; dueAt: number }
  | { kind: 'notice'; text: string; email: string }
  | { kind: 'goal'; name: string; value: number }
  | { kind: 'note'; text: string }
  /** A record of the person: the one this run is about, or (`recordId` null) a new one. Empty values leave what is there. */
  | {
      kind: 'record'
      recordId: string | null
      recordType: string
      title: string
      state: string
      set: Readonly<Record<string, string>>
    }
  | { kind: 'approval'; title: string; text: string; untilMs: number | null }
  /** A text nobody may see but who it is sent to: kept encrypted, under the name it is used by. */
  | { kind: 'secret'; id: string; text: string }
  | { kind: 'startWorkflow'; workflow: string }
  | { kind: 'stopWorkflow'; workflow: string }

/** A message that a step hands to the outbox. */
export interface NewMessage {
  channel: string
  to: string
  subject: string
  body: string
  /** A designed email: then `body` is its plain text. */
  letter?: Letter
  purpose: 'service' | 'marketing'
  connection: string
  inDoubt: string
  /** Sent long after its time, because Leadloom was off: `late` ones go one after the other; `ask` waits for the owner. */
  late?: 'late' | 'ask'
  /** Which workflow goes first when a person may get only so many messages, and what becomes of the others. */
  priority?: number
  whenCapped?: 'wait' | 'skip'
}

/** Something a step waits for. Whatever else is named has to be equal in the payload of what happened. */
export interface Heard {
  type: HappeningType
  port: string
  match?: Readonly<Record<string, string>>
}

/** What a step decided. Values only: nothing is paused, called or written by the step itself. */
export type Outcome<Port extends string> =
  | { kind: 'go'; port: Port; changes: readonly Change[]; reason: string | null; skipped: boolean; output: unknown }
  /** Wait here, then leave by this port. */
  | { kind: 'sleep'; until: number; port: Port; reason: string | null }
  /** Wait here for the first of these to happen, at the longest until then, and leave by the port that goes with it. */
  | {
      kind: 'listen'
      for: readonly Heard[]
      until: number
      port: Port
      reason: string | null
      changes: readonly Change[]
    }
  /** Run another workflow as a part, and go on by `next` when it is over. */
  | { kind: 'part'; workflow: string }
  /** Not now: look again at this instant. */
  | { kind: 'later'; until: number; reason: string; lateMs: number }
  /** Wait here until the outbox knows what became of the message, then leave by `next`, or by `failed`. */
  | { kind: 'send'; message: NewMessage; reason: string | null }
  | { kind: 'end'; reason: string | null }

export type Went<Port extends string> = Extract<Outcome<Port>, { kind: 'go' }>

export const go = <const P extends string>(port: P, ...changes: Change[]): Went<P> => ({
  kind: 'go',
  port,
  changes,
  reason: null,
  skipped: false,
  output: null,
})

/** Goes on without having done what the step is for, and says why. */
export const skip = <const P extends string>(port: P, reason: string): Went<P> => ({
  ...go(port),
  skipped: true,
  reason,
})

export const sleep = <const P extends string>(until: number, port: P, reason: string | null = null): Outcome<P> => ({
  kind: 'sleep',
  until,
  port,
  reason,
})

export const listen = <const P extends string>(
  heard: readonly (Heard & { port: P })[],
  until: number,
  port: P,
  ...changes: Change[]
): Outcome<P> => ({ kind: 'listen', for: heard, until, port, reason: null, changes })

export const later = (until: number, reason: string, lateMs = 0): Outcome<never> => ({
  kind: 'later',
  until,
  reason,
  lateMs,
})
export const send = (message: NewMessage): Outcome<never> => ({ kind: 'send', message, reason: null })
export const end = (reason: string | null = null): Outcome<never> => ({ kind: 'end', reason })
