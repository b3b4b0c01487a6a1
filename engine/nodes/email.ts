import { fillIn } from '../../shared/text.ts'
import type { Executor } from './executor.ts'
import { footers } from './footers.ts'
import { sendTo } from './sendTo.ts'

export const email: Executor<'email'> = (step) => {
  const { config, person, facts, business } = step
  const { purpose, connection, inDoubt } = config
  return sendTo(
    step,
    { channel: 'email', to: person.email, purpose, anyTime: config.anyTime, missing: 'no email' },
    () => {
      const known = facts()
      const text = fillIn(config.body, known)
      const body = purpose === 'marketing' ? footers.email(text, business) : text
      return { subject: fillIn(config.subject, known), body, purpose, connection, inDoubt }
    },
  )
}
