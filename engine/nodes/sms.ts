import { fillIn } from '../../shared/text.ts'
import type { Executor } from './executor.ts'
import { footers } from './footers.ts'
import { mobileOf } from './mobileOf.ts'
import { sendTo } from './sendTo.ts'

export const sms: Executor<'sms'> = (step) => {
  const { config, person, facts, business } = step
  const { purpose, connection, inDoubt } = config
  const to = mobileOf(step.address('sms') ?? person.phone, business.country)
  return sendTo(step, { channel: 'sms', to, purpose, anyTime: config.anyTime, missing: 'no phone number' }, () => {
    const text = fillIn(config.text, facts())
    const body = purpose === 'marketing' ? footers.sms(text, business) : text
    return { subject: '', body, purpose, connection, inDoubt }
  })
}
