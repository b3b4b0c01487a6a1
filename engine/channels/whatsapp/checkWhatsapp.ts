import { z } from 'zod'
import { checkAccount } from '../http/checkAccount.ts'
import { jsonOf } from '../http/jsonOf.ts'
import { graphSignIn, graphUrl, type WhatsappSettings } from './whatsapp.ts'
import { whatsappFailure } from './whatsappFailure.ts'

const number = z.object({ verified_name: z.string().default(''), display_phone_number: z.string().default('') })

/** Looks at the WhatsApp number; nothing is sent. */
export const checkWhatsapp = ({ baseUrl, version, phoneNumberId, token }: WhatsappSettings) =>
  checkAccount({
    service: 'WhatsApp',
    url: graphUrl(baseUrl, version, `${encodeURIComponent(phoneNumberId)}?fields=verified_name,display_phone_number`),
    headers: graphSignIn(token),
    nameIn: ({ text }) => {
      const { data } = number.safeParse(jsonOf(text))
      return [data?.verified_name, data?.display_phone_number].filter(Boolean).join(' ') || phoneNumberId
    },
    failure: (answer) => whatsappFailure(answer, '', 0),
  })
