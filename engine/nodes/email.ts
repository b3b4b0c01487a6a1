import { fillIn } from '../../shared/text.ts'
import { later, send, skip } from '../outcome.ts'
import { outsideQuietHours } from '../time/quietHours.ts'
import type { Executor } from './executor.ts'

/** Every marketing email says who sends it and how to stop it. */
const footer = ({ businessName, postalAddress }: { businessName: string; postalAddress: string }) => {
  const sender = [businessName, postalAddress.replaceAll('\n', ', ')].filter(Boolean).join(', ')
  return ['\n', '--', sender, 'To get no more of these, answer with the word "unsubscribe".'].filter(Boolean).join('\n')
}

/** Quiet hours come first, so that the text is written with what is true when it goes out. */
export const email: Executor<'email'> = ({ config, person, nowMs, quietHours, facts, blocked, hasLink, business }) => {
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
    body: fillIn(config.body, known) + (config.purpose === 'marketing' ? footer(business) : ''),
    purpose: config.purpose,
    connection: config.connection,
    inDoubt: config.inDoubt,
  })
}
