import type { Message } from '../../shared/contract/messages.ts'

export interface Doubt {
  tone: 'warn' | 'err'
  sentence: string
  /** What the person can say became of it, the safest first. */
  answers: readonly ('arrived' | 'sendAgain' | 'drop')[]
}

/** Why a message waits for the person, and what they can say about it. Null when it does not wait. */
export function doubtOf({ state, person, error }: Pick<Message, 'state' | 'person' | 'error'>): Doubt | null {
  const reason = error ? ` ${endsSentence(error)}` : ''
  if (state === 'unknown') {
    return {
      tone: 'warn',
      sentence: `We can’t know whether ${person} got it.${reason || ' The line broke while it was leaving.'} We never send it twice by ourselves: look into your own Sent folder, or ask them.`,
      answers: ['arrived', 'sendAgain', 'drop'],
    }
  }
  if (state === 'failed') {
    return {
      tone: 'err',
      sentence: `It was not sent, and ${person} does not have it.${reason} Mend the cause, then send it again, or drop it.`,
      answers: ['sendAgain', 'drop'],
    }
  }
  if (state === 'held') {
    return {
      tone: 'warn',
      sentence: `It is held back and ${person} does not have it.${reason} Let it go out, or drop it.`,
      answers: ['sendAgain', 'drop'],
    }
  }
  return null
}

export const answerWords = (state: string) => ({
  arrived: 'It arrived',
  sendAgain: state === 'held' ? 'Send it' : 'Send again',
  drop: 'Drop it',
})

const endsSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
