import { emailFooter } from '../../shared/email/footer.ts'
import { writeLetter } from '../../shared/email/letter.ts'
import { letterText } from '../../shared/email/letterText.ts'
import { fillIn } from '../../shared/text.ts'
import type { Executor } from './executor.ts'
import { footers } from './footers.ts'
import { sendTo } from './sendTo.ts'

export const email: Executor<'email'> = (step) => {
  const { config, person, facts, business } = step
  const { purpose, connection, inDoubt, blocks = [] } = config
  return sendTo(
    step,
    { channel: 'email', to: person.email, purpose, anyTime: config.anyTime, missing: 'no email' },
    () => {
      const known = facts()
      const subject = fillIn(config.subject, known)
      if (blocks.length > 0) {
        const footer = purpose === 'marketing' ? emailFooter(business) : ''
        const fill = (text: string) => fillIn(text, known)
        const letter = writeLetter(blocks, { fill, country: business.country, footer })
        return { subject, body: letterText(letter), letter, purpose, connection, inDoubt }
      }
      const text = fillIn(config.body, known)
      const body = purpose === 'marketing' ? footers.email(text, business) : text
      return { subject, body, purpose, connection, inDoubt }
    },
  )
}
