import { Refusal } from '../../shared/errors.ts'
import { addressOf } from '../channels/smtp/emailAddress.ts'
import { isEmail } from '../import/readEmail.ts'
import { phoneReader } from '../import/readPhone.ts'
import type { Parts } from './parts.ts'

type Kind = 'email' | 'phone'
const keys = { email: 'ownEmail', phone: 'ownPhone' } as const

/** Where the owner's own test messages go: asked for once, then remembered. Empty while it is not known. */
export function ownAddresses({ settings, changed }: Pick<Parts, 'settings' | 'changed'>) {
  const read = (kind: Kind) => String(settings.get(keys[kind]) ?? '')
  return {
    read: () => ({ email: read('email'), phone: read('phone') }),
    /** An email address, or else a phone number. Refuses what is neither. */
    keep: (given: string) => {
      const kind = given.includes('@') || /\p{L}/u.test(given) ? 'email' : 'phone'
      const address = kind === 'email' ? given.trim() : phoneReader(settings.business().country)(given).value
      if (kind === 'email' && !isEmail(address))
        throw new Refusal('NOT_POSSIBLE', `“${given}” is not an email address.`)
      if (address === '')
        throw new Refusal('NOT_POSSIBLE', `“${given}” isn't a full phone number. Write it such as +44 7700 900123.`)
      if (read(kind) === address) return
      settings.set(keys[kind], address)
      changed('settings')
    },
    /** The question for an address, with the one that it may well be: whoever writes from an account reads its mail. */
    ask: (kind: Kind, sender: string) => ({
      needs: kind,
      to: kind === 'email' ? addressOf(sender) : '',
      sentence: `Say first which ${kind === 'email' ? 'email address' : 'phone number'} is yours: test messages go there.`,
    }),
  }
}
