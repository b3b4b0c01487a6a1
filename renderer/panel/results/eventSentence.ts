import type { RunEvent } from '../../../shared/contract/runs.ts'

/**
 * One event of a person's line as a sentence. Leaving a step is told only where it says more than the next entry,
 * so most lines read: came here, waited, got this, came there.
 */
export function eventSentence(
  { type, reason }: Pick<RunEvent, 'type' | 'reason'>,
  step: string,
  way: string | null,
): string | null {
  switch (type) {
    case 'entered':
      return step
    case 'waiting':
      return reason ? `Waits: ${reason}` : 'Waits here'
    case 'sent':
      return 'Got the message'
    case 'skipped':
      return `Skipped${reason ? `: ${reason}` : ''}`
    case 'left':
      return way ? `Went on by “${way}”` : null
    case 'held':
      return `Held${reason ? `: ${reason}` : ' for you to decide'}`
    case 'failed':
      return `Failed${reason ? `: ${reason}` : ''}`
    case 'unknown':
      return 'We can’t know whether it arrived'
    case 'cancelled':
      return `Stopped here${reason ? `: ${reason}` : ''}`
    case 'ended':
      return `Left the workflow${reason ? `: ${reason}` : ''}`
    default:
      return reason ? `${type}: ${reason}` : type
  }
}

/** How bad or good an event is, for its icon. */
export const eventTone = (type: string): 'step' | 'good' | 'warn' | 'bad' | 'plain' => {
  if (type === 'entered') return 'step'
  if (type === 'sent') return 'good'
  if (type === 'skipped' || type === 'held' || type === 'unknown' || type === 'cancelled') return 'warn'
  return type === 'failed' ? 'bad' : 'plain'
}
