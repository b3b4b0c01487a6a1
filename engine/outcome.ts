/** What a step wants written together with its decision. Data only: the transition that settles the step applies it. */
export type Change =
  | { kind: 'setField'; field: string; value: string }
  | { kind: 'tag'; add: readonly string[]; remove: readonly string[] }
  | { kind: 'task'; title: string; dueAt: number }
  | { kind: 'notice'; text: string; email: string }
  | { kind: 'goal'; name: string; value: number }

/** A message that a step hands to the outbox. */
export interface NewMessage {
  channel: string
  to: string
  subject: string
  body: string
  purpose: 'service' | 'marketing'
  connection: string
  inDoubt: string
}

/** What a step decided. Values only: nothing is paused, called or written by the step itself. */
export type Outcome<Port extends string> =
  | { kind: 'go'; port: Port; changes: readonly Change[]; reason: string | null; skipped: boolean; output: unknown }
  /** Wait here, then leave by this port. */
  | { kind: 'sleep'; until: number; port: Port; reason: string | null }
  /** Not now: look again at this instant. */
  | { kind: 'later'; until: number; reason: string }
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

export const later = (until: number, reason: string): Outcome<never> => ({ kind: 'later', until, reason })
export const send = (message: NewMessage): Outcome<never> => ({ kind: 'send', message, reason: null })
export const end = (reason: string | null = null): Outcome<never> => ({ kind: 'end', reason })
