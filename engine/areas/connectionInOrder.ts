import type { TwilioInput } from '../../shared/contract/connectionKinds.ts'
import type { AnyConnectionInput } from '../../shared/contract/connections.ts'
import { Refusal } from '../../shared/errors.ts'
import { phoneReader } from '../import/readPhone.ts'

/** A connection as it can be kept: its numbers in E.164. Refuses a sender nobody can send from, and a key whose name is taken. */
export function connectionInOrder(
  input: AnyConnectionInput,
  country: string,
  known: readonly { kind: string; name: string }[],
): AnyConnectionInput {
  if (input.kind === 'twilio') return { ...input, ...twilioSenders(input, country) }
  if (input.kind === 'whatsapp') return { ...input, from: input.from && numberOf(input.from, country) }
  if (input.kind === 'http') {
    if (known.some(({ kind, name }) => kind === 'http' && name === input.name))
      throw new Refusal(
        'NOT_POSSIBLE',
        `A key called "${input.name}" is here already. Remove it first, or use another name.`,
      )
    return input
  }
  if (!/^[^\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(input.from))
    throw new Refusal('NOT_POSSIBLE', `"${input.from}" is not a sender. Write it like: FitBox <hello@fitbox.example>`)
  return input
}

function twilioSenders({ from, whatsapp }: TwilioInput, country: string) {
  if (!from && !whatsapp)
    throw new Refusal('NOT_POSSIBLE', 'Say which number the messages are from, for SMS, for WhatsApp, or both.')
  // A messaging service, a name of up to 11 letters, or a short number: as they are.
  const isNoNumber = /^MG\w+$|^(?=.*[A-Za-z])[A-Za-z0-9 &_+-]{1,11}$|^\d{3,6}$/.test(from)
  return {
    from: from === '' || isNoNumber ? from : numberOf(from, country),
    whatsapp: whatsapp && numberOf(whatsapp.replace(/^whatsapp:/, ''), country),
  }
}

function numberOf(text: string, country: string): string {
  const { value } = phoneReader(country)(text)
  if (!value) throw new Refusal('NOT_POSSIBLE', `"${text}" is not a phone number. Write it like +44 7700 900123.`)
  return value
}
