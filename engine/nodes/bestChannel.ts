import { outsideWindow } from '../../shared/freeTextWindow.ts'
import { channelOrder } from '../../shared/nodes/bestChannel.ts'
import { fillIn } from '../../shared/text.ts'
import { skip } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'
import { footers } from './footers.ts'
import { mobileOf } from './mobileOf.ts'
import { sendTo } from './sendTo.ts'

/** The first way by which a person has an address, may be written to, and can be written to now. */
export const bestChannel: Executor<'bestChannel'> = (step) => {
  const { config, person, business } = step
  const { purpose, anyTime, inDoubt } = config
  const addressOf = {
    email: () => person.email,
    sms: () => mobileOf(step.address('sms') ?? person.phone, business.country),
    whatsapp: () =>
      outsideWindow(step.lastHeardMs('whatsapp'), step.nowMs) === null
        ? mobileOf(step.address('whatsapp') ?? person.phone, business.country)
        : null,
  }
  const channel = channelOrder(config.order).find((one) => addressOf[one]() && step.blocked(one, purpose) === null)
  if (!channel) return skip(step.hasLink('failed') ? 'failed' : 'next', 'no way to write to them')
  return sendTo(step, { channel, to: addressOf[channel](), purpose, anyTime, missing: 'no address' }, () => {
    const known = step.facts()
    const text = fillIn(config.text, known)
    const body = purpose === 'marketing' ? footers[channel](text, business) : text
    const subject = channel === 'email' ? fillIn(config.subject, known) : ''
    return { subject, body, purpose, connection: '', inDoubt }
  })
}
