import type { Settings } from '../../shared/contract/settings.ts'

type Footer = (text: string, business: Settings) => string

/** Every marketing message says who sends it and how to stop it, in the way of its channel. */
export const footers: Readonly<Record<'email' | 'sms' | 'whatsapp', Footer>> = {
  email: (text, { businessName, postalAddress }) => {
    const sender = [businessName, postalAddress.replaceAll('\n', ', ')].filter(Boolean).join(', ')
    return `${text}${['\n', '--', sender, 'To get no more of these, answer with the word "unsubscribe".'].filter(Boolean).join('\n')}`
  },
  sms: (text, { businessName }) =>
    /\bSTOP\b/.test(text) ? text : `${text}\n${businessName ? `${businessName}. ` : ''}Answer STOP to get no more.`,
  whatsapp: (text) => text,
}
