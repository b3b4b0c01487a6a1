import type { Letter } from '../../shared/email/letter.ts'

/** A message as its step wrote it, before it is made into the bytes that travel. */
export interface Draft {
  /** Unique for ever. Email: the left part of the Message-ID. Webhook: the `webhook-id`. */
  key: string
  /** When it was made, in epoch milliseconds: the Date header. */
  at: number
  /** Email: "Name <address>". SMS: a number or the SID of a messaging service. WhatsApp by Twilio: "whatsapp:" and a number. Else empty. */
  from: string
  /** Email: an address. SMS, WhatsApp: a number in E.164. Webhook, HTTP: a URL. */
  to: string
  subject: string
  body: string
  purpose: 'service' | 'marketing'
  /** Email: the designed message, of which `body` is the plain text, and the pictures it names. */
  letter?: Letter
  pictures?: readonly { id: string; type: string; content: Uint8Array }[]
}

/** A message with the bytes that were made once and kept: every try sends the same. */
export interface Outgoing {
  key: string
  from: string
  to: string
  content: Uint8Array
}

/** What became of one try. The names are the states of the outbox. */
export type Answer =
  /** The other side has it and said so. `output` is what later texts may use, where an answer is worth that. */
  | { state: 'accepted'; response: string; output?: unknown }
  /**
   * It certainly does not have it; a later try is safe, at `notBeforeMs` (epoch milliseconds) at the earliest, and after
   * `mostTries` in all it is failed.
   */
  | { state: 'retry'; error: Trouble; notBeforeMs?: number; mostTries?: number }
  /** It will never take it. `suppress` says why this address gets nothing more by this channel, if that is so. */
  | { state: 'failed'; error: Trouble; suppress?: string }
  /** Its content had started to leave and no answer came: it may have it. */
  | { state: 'unknown'; error: Trouble }

export interface Trouble {
  /** One sentence for the person. */
  sentence: string
  /** What the other side or the system said, word for word. */
  details: string
  /** True when the whole connection is affected (wrong password, no server), not just this message. */
  ofConnection: boolean
}

/** One way out of the machine. It knows nothing of workflows. */
export interface Channel {
  /** Makes the bytes. Called once per message; their result is kept. */
  compose(draft: Draft): Promise<Uint8Array>
  /**
   * One try. Must await `contentStarts` before the first byte of content leaves: once it resolves, a crash leaves a doubt
   * behind; before that, a crash is safe to repeat. Never rejects: every ending is an answer.
   */
  send(message: Outgoing, contentStarts: () => Promise<void>): Promise<Answer>
  close(): Promise<void>
}
