import { z } from 'zod'
import { checkAccount } from '../http/checkAccount.ts'
import { jsonOf } from '../http/jsonOf.ts'
import { type TwilioSettings, twilioSignIn, twilioUrl } from './twilio.ts'
import { twilioFailure } from './twilioFailure.ts'

const account = z.object({ friendly_name: z.string() })

/** Looks at the Twilio account; nothing is sent. */
export const checkTwilio = ({ baseUrl, accountSid, authToken }: TwilioSettings) =>
  checkAccount({
    service: 'Twilio',
    url: twilioUrl(baseUrl, accountSid, '.json'),
    headers: twilioSignIn(accountSid, authToken),
    nameIn: ({ text }) => account.safeParse(jsonOf(text)).data?.friendly_name ?? accountSid,
    failure: (answer) => twilioFailure(answer, '', 0),
  })
