import { fillIn } from '../../shared/text.ts'
import type { Executor } from './executor.ts'
import { mobileOf } from './mobileOf.ts'
import { sendTo } from './sendTo.ts'

/** Every marketing SMS says who sends it and how to stop it. */
const footer = (businessName: string) => `\n${businessName ? `${businessName}. ` : ''}Answer STOP to get no more.`

export const sms: Executor<'sms'> = (step) => {
  const { config, person, facts, business } = step
  const { purpose, connection, inDoubt } = config
  const to = mobileOf(step.address('sms') ?? person.phone, business.country)
  return sendTo(step, { channel: 'sms', to, purpose, anyTime: config.anyTime, missing: 'no phone number' }, () => {
    const body = fillIn(config.text, facts())
    const isComplete = purpose === 'service' || /\bSTOP\b/.test(body)
    return { subject: '', body: isComplete ? body : body + footer(business.businessName), purpose, connection, inDoubt }
  })
}
