import type { Answer, Trouble } from '../channel.ts'
import type { CallAnswer } from './callOnce.ts'
import { retryAfter } from './retryAfter.ts'

/** What an error of a service means. The names say whom it concerns: this message, or everything that goes by the connection. */
export type Meaning =
  /** It will never be taken. */
  | { is: 'failed'; sentence: string; suppress?: string }
  /** Not now. `mostTries` in all, where more would be in vain. */
  | { is: 'later'; sentence: string; mostTries?: number }
  /** Nothing gets through until the owner has mended it. */
  | { is: 'connection'; sentence: string }
  /** Nobody can say whether it was taken. */
  | { is: 'doubt'; sentence: string }

/** The answer of the outbox for it. `details` is what the service said, word for word. */
export function failureOf(meaning: Meaning, details: string, { headers }: CallAnswer, nowMs: number): Answer {
  const error: Trouble = { sentence: meaning.sentence, details, ofConnection: meaning.is === 'connection' }
  const notBeforeMs = retryAfter(headers['retry-after'], nowMs)
  const notBefore = notBeforeMs === undefined ? {} : { notBeforeMs }
  switch (meaning.is) {
    case 'failed':
      return { state: 'failed', error, ...(meaning.suppress === undefined ? {} : { suppress: meaning.suppress }) }
    case 'later':
      return {
        ...{ state: 'retry' as const, error, ...notBefore },
        ...(meaning.mostTries === undefined ? {} : { mostTries: meaning.mostTries }),
      }
    case 'connection':
      return { state: 'retry', error, ...notBefore }
    case 'doubt':
      return { state: 'unknown', error }
  }
}
