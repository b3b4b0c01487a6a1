import { hourMs } from '../../shared/duration.ts'
import type { NodeType } from '../../shared/nodes/index.ts'
import { nextSendingTime } from '../time/sendingTime.ts'
import { later, type NewMessage, type Outcome, send, skip } from '../walk/outcome.ts'
import type { StepContext } from './executor.ts'

/** A message that goes out this much after its time was missed. */
const missedAfterMs = 2 * hourMs

type Sender = Omit<StepContext<NodeType>, 'config' | 'hasLink'> & { hasLink: (port: 'failed') => boolean }
type Written = Pick<NewMessage, 'subject' | 'body' | 'letter' | 'purpose' | 'connection' | 'inDoubt'>

interface Addressed {
  channel: string
  to: string | null
  purpose: 'service' | 'marketing'
  /** True for what cannot wait: quiet hours do not hold it. */
  anyTime: boolean
  /** What to say when there is no address. */
  missing: string
}

/**
 * What every message to a person goes through: is there an address, may they be written to, is now a good time, and what
 * is to become of what was missed. The text is written last, with what is true when it goes out.
 */
export function sendTo(
  step: Sender,
  { channel, to, purpose, anyTime, missing }: Addressed,
  write: () => Written,
): Outcome<'next' | 'failed'> {
  const missed = step.hasLink('failed') ? 'failed' : 'next'
  if (!to) return skip(missed, missing)
  const blockedBecause = step.blocked(channel, purpose)
  if (blockedBecause) return skip(missed, blockedBecause)
  const { whileAway = 'nextGoodTime', priority = 0, whenCapped = 'wait' } = step.settings
  const isLate = step.lateMs > missedAfterMs
  if (isLate && whileAway === 'skip') return skip(missed, 'missed while Leadloom was off')
  const { at, reason } = nextSendingTime(
    step.nowMs,
    channel === 'sms' ? step.person.ownZone : step.person.zone,
    channel,
    anyTime ? {} : step.settings,
    step.business.holidays,
  )
  const beforeMs = step.beforeMs()
  const plannedMs = Math.min(step.enteredMs, step.nowMs - step.lateMs)
  if (beforeMs !== null && plannedMs < beforeMs && at >= beforeMs)
    return skip(missed, reason ? `it could only go after the date: ${reason}` : 'the date has come already')
  if (reason) return later(at, reason, step.lateMs)
  const late = isLate ? { late: whileAway === 'ask' ? ('ask' as const) : ('late' as const) } : {}
  return send({ channel, to, ...write(), priority, whenCapped, ...late })
}
