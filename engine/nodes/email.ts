import { fillIn } from '../../shared/text.ts'
import { later, send, skip } from '../outcome.ts'
import { outsideQuietHours } from '../time/quietHours.ts'
import type { Executor } from './executor.ts'

/** Quiet hours come first, so that the text is written with what is true when it goes out. */
export const email: Executor<'email'> = ({ config, person, nowMs, quietHours, facts, blocked, hasLink }) => {
  const missed = hasLink('failed') ? 'failed' : 'next'
  if (!person.email) return skip(missed, 'no email')
  const blockedBecause = blocked('email', config.purpose)
  if (blockedBecause) return skip(missed, blockedBecause)
  const { at, reason } = outsideQuietHours(nowMs, person.zone, quietHours)
  if (reason) return later(at, reason)
  const known = facts()
  return send({
    channel: 'email',
    to: person.email,
    subject: fillIn(config.subject, known),
    body: fillIn(config.body, known),
    purpose: config.purpose,
    connection: config.connection,
    inDoubt: config.inDoubt,
  })
}
