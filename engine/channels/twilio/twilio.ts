import { z } from 'zod'
import { hourMs } from '../../../shared/duration.ts'
import { readTemplate, templateFields } from '../../../shared/whatsappTemplate.ts'
import type { Answer, Channel, Draft } from '../channel.ts'
import type { CallAnswer } from '../http/callOnce.ts'
import { jsonOf } from '../http/jsonOf.ts'
import { type CallerSettings, openCaller } from '../http/openCaller.ts'
import { twilioFailure } from './twilioFailure.ts'

export interface TwilioSettings extends CallerSettings {
  /** https://api.twilio.com */
  baseUrl: string
  accountSid: string
  authToken: string
}

/** What Twilio still holds after this is dropped there: a text that was stuck must not arrive in the night. */
const validitySeconds = (4 * hourMs) / 1000

/**
 * SMS and WhatsApp by Twilio's Messages API. It knows no idempotency key, so a call that was not answered is in doubt.
 */
export function openTwilio({ baseUrl, accountSid, authToken, ...settings }: TwilioSettings): Channel {
  const url = twilioUrl(baseUrl, accountSid, '/Messages.json')
  const headers = {
    ...twilioSignIn(accountSid, authToken),
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  }
  return openCaller(settings, {
    compose: async (draft) => Buffer.from(formOf(draft).toString(), 'utf8'),
    callOf: ({ content }) => ({ method: 'POST', url, headers, body: content }),
    meaning,
    unanswered,
    keepBytes: 64 * 1024,
  })
}

export const twilioUrl = (baseUrl: string, accountSid: string, path: string) =>
  new URL(`${baseUrl.replace(/\/$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}${path}`)

export const twilioSignIn = (accountSid: string, authToken: string) => ({
  authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
  'user-agent': 'Leadloom',
})

function formOf({ from, to, subject, body }: Draft): URLSearchParams {
  const isWhatsapp = from.startsWith('whatsapp:')
  const template = isWhatsapp ? readTemplate(subject) : null
  const fields = Object.fromEntries(templateFields(body).map((text, at) => [String(at + 1), text]))
  return new URLSearchParams({
    To: isWhatsapp ? `whatsapp:${to}` : to,
    ...(/^MG\w+$/.test(from) ? { MessagingServiceSid: from } : { From: from }),
    ...(template ? { ContentSid: template.name, ContentVariables: JSON.stringify(fields) } : { Body: body }),
    ValidityPeriod: String(validitySeconds),
  })
}

const taken = z.object({ sid: z.string(), status: z.string().default('') })

function meaning(answer: CallAnswer, message: { to: string }, nowMs: number): Answer {
  if (answer.status < 200 || answer.status >= 300) return twilioFailure(answer, message.to, nowMs)
  const { data } = taken.safeParse(jsonOf(answer.text))
  return { state: 'accepted', response: data ? `${data.sid} ${data.status}`.trim() : String(answer.status) }
}

function unanswered(details: string, hasLeft: boolean): Answer {
  if (!hasLeft) {
    const sentence =
      'Twilio could not be reached: this computer may be offline. We kept the message and will try again.'
    return { state: 'retry', error: { sentence, details, ofConnection: true } }
  }
  const sentence =
    'Twilio broke off while it took this message: it may have it or not. Look into the Twilio log before it is sent again.'
  return { state: 'unknown', error: { sentence, details, ofConnection: false } }
}
