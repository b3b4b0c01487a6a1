import type { Tone } from '../../ui/StatusWord.tsx'

/** The state of a run as a word. */
export function runWord(state: string): { tone: Tone; word: string } {
  const words: Record<string, { tone: Tone; word: string }> = {
    live: { tone: 'info', word: 'Inside' },
    done: { tone: 'ok', word: 'Finished' },
    stopped: { tone: 'plain', word: 'Stopped' },
    failed: { tone: 'err', word: 'Stuck' },
  }
  return words[state] ?? { tone: 'plain', word: state }
}
