import type { Message } from '../../shared/contract/messages.ts'
import type { Tone } from '../ui/StatusWord.tsx'

/** The state of a message as a word. */
export function messageWord({ state, direction, test }: Pick<Message, 'state' | 'direction' | 'test'>): {
  tone: Tone
  word: string
} {
  if (direction === 'in') return { tone: 'info', word: 'Reply' }
  if (state === 'accepted') return test ? { tone: 'info', word: 'Test inbox' } : { tone: 'ok', word: 'Sent' }
  const words: Record<string, { tone: Tone; word: string }> = {
    queued: { tone: 'plain', word: 'Coming' },
    claimed: { tone: 'plain', word: 'Going out' },
    sending: { tone: 'plain', word: 'Going out' },
    retry: { tone: 'warn', word: 'Trying again' },
    failed: { tone: 'err', word: 'Not sent' },
    unknown: { tone: 'warn', word: 'In doubt' },
    held: { tone: 'warn', word: 'Held' },
    skipped: { tone: 'plain', word: 'Skipped' },
  }
  return words[state] ?? { tone: 'plain', word: state }
}
