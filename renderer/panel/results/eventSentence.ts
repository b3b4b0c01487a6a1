import type { RunEvent } from '../../../shared/contract/runs.ts'
import { capital } from '../../ui/dates.ts'

/**
 * One event of a person's line as a sentence. Leaving a step is told only where it says more than the next entry,
 * so most lines read: came here, waited, got this, came there.
 */
export function eventSentence(
  { type, reason }: Pick<RunEvent, 'type' | 'reason'>,
  step: string,
  way: string | null,
  /** When a wait was over, where that is known. */
  until: string | null = null,
): string | null {
  switch (type) {
    case 'entered':
      return step
    case 'waiting':
      // "moved from Sun 22:40 to Mon 09:00: quiet hours" tells both times itself.
      if (reason?.startsWith('moved from ')) return capital(reason)
      return `Waits${until ? ` until ${until}` : reason ? '' : ' here'}${reason ? `: ${reason}` : ''}`
    case 'sent':
      return 'Got the message'
    case 'skipped':
      return `Skipped${reason ? `: ${reason}` : ''}`
    case 'left':
      return way ? `Went on by “${way}”` : null
    case 'held':
      return `Held${reason ? `: ${reason}` : ' for you to decide'}`
    case 'heldByHand':
      return 'Held by you'
    case 'released':
      return 'Released by you'
    case 'sentOn':
      return 'Sent on by you'
    case 'removed':
      return 'Taken out by you'
    case 'putBack':
      return 'Put back by you'
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
  if (type === 'heldByHand' || type === 'removed') return 'warn'
  if (type === 'skipped' || type === 'held' || type === 'unknown' || type === 'cancelled') return 'warn'
  return type === 'failed' ? 'bad' : 'plain'
}
