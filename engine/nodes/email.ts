import { fillIn } from '../../shared/text.ts'
import type { Executor } from './executor.ts'
import { sendTo } from './sendTo.ts'

/** Every marketing email says who sends it and how to stop it. */
const footer = ({ businessName, postalAddress }: { businessName: string; postalAddress: string }) => {
  const sender = [businessName, postalAddress.replaceAll('\n', ', ')].filter(Boolean).join(', ')
  return ['\n', '--', sender, 'To get no more of these, answer with the word "unsubscribe".'].filter(Boolean).join('\n')
}

export const email: Executor<'email'> = (step) => {
  const { config, person, facts, business } = step
  const { purpose, connection, inDoubt } = config
  return sendTo(
    step,
    { channel: 'email', to: person.email, purpose, anyTime: config.anyTime, missing: 'no email' },
    () => {
      const known = facts()
      const body = fillIn(config.body, known) + (purpose === 'marketing' ? footer(business) : '')
      return { subject: fillIn(config.subject, known), body, purpose, connection, inDoubt }
    },
  )
}
