import type { Settings } from '../../shared/contract/settings.ts'
import { emailFooter, withFooter } from '../../shared/email/footer.ts'
import { withSmsFooter } from '../../shared/smsFooter.ts'

type Footer = (text: string, business: Settings) => string

/** Every marketing message says who sends it and how to stop it, in the way of its channel. */
export const footers: Readonly<Record<'email' | 'sms' | 'whatsapp', Footer>> = {
  email: (text, business) => withFooter(text, emailFooter(business)),
  sms: (text, { businessName }) => withSmsFooter(text, businessName),
  whatsapp: (text) => text,
}
