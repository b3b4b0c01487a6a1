import { z } from 'zod'
import { readTemplate, templateFields } from '../../../shared/whatsappTemplate.ts'
import type { Answer, Channel, Draft } from '../channel.ts'
import type { CallAnswer } from '../http/callOnce.ts'
import { jsonOf } from '../http/jsonOf.ts'
import { type CallerSettings, openCaller } from '../http/openCaller.ts'
import { whatsappFailure } from './whatsappFailure.ts'

export interface WhatsappSettings extends CallerSettings {
  /** https://graph.facebook.com */
  baseUrl: string
  /** v26.0 */
  version: string
  phoneNumberId: string
  token: string
}

/**
 * WhatsApp by Meta's Cloud API: free text within 24 hours of what the person wrote last, else approved templates. It knows
 * no idempotency key, so a call that was not answered is in doubt.
 */
export function openWhatsapp({ baseUrl, version, phoneNumberId, token, ...settings }: WhatsappSettings): Channel {
  const url = graphUrl(baseUrl, version, `${encodeURIComponent(phoneNumberId)}/messages`)
  const headers = { ...graphSignIn(token), 'content-type': 'application/json', accept: 'application/json' }
  return openCaller(settings, {
    compose: async (draft) => Buffer.from(JSON.stringify(payloadOf(draft)), 'utf8'),
    callOf: ({ content }) => ({ method: 'POST', url, headers, body: content }),
    meaning,
    unanswered,
    keepBytes: 64 * 1024,
  })
}

export const graphUrl = (baseUrl: string, version: string, path: string) =>
  new URL(`${baseUrl.replace(/\/$/, '')}/${version}/${path}`)

export const graphSignIn = (token: string) => ({ authorization: `Bearer ${token}`, 'user-agent': 'Leadloom' })

function payloadOf({ key, to, subject, body }: Draft) {
  const template = readTemplate(subject)
  const common = { messaging_product: 'whatsapp', recipient_type: 'individual', to, biz_opaque_callback_data: key }
  if (!template) return { ...common, type: 'text', text: { body, preview_url: false } }
  const parameters = templateFields(body).map((text) => ({ type: 'text', text }))
  const components = parameters.length === 0 ? [] : [{ type: 'body', parameters }]
  const { name, language } = template
  return { ...common, type: 'template', template: { name, language: { code: language }, components } }
}

const taken = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) })

function meaning(answer: CallAnswer, { to }: { to: string }, nowMs: number): Answer {
  if (answer.status < 200 || answer.status >= 300) return whatsappFailure(answer, to, nowMs)
  const { data } = taken.safeParse(jsonOf(answer.text))
  return { state: 'accepted', response: data?.messages[0]?.id ?? String(answer.status) }
}

function unanswered(details: string, hasLeft: boolean): Answer {
  if (!hasLeft) {
    const sentence =
      'WhatsApp could not be reached: this computer may be offline. We kept the message and will try again.'
    return { state: 'retry', error: { sentence, details, ofConnection: true } }
  }
  const sentence = 'WhatsApp broke off while it took this message: it may have it or not. Look before it is sent again.'
  return { state: 'unknown', error: { sentence, details, ofConnection: false } }
}
