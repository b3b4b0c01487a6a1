import type { Answer, Channel, Trouble } from '../channel.ts'
import type { CallAnswer } from '../http/callOnce.ts'
import { type CallerSettings, openCaller } from '../http/openCaller.ts'
import { retryAfter } from '../http/retryAfter.ts'
import { BlockedAddress } from './guardedLookup.ts'
import { signWebhook } from './signWebhook.ts'

export interface WebhookSettings extends CallerSettings {
  /** "whsec_" and base64: the receiver has the same. Asked at every send, so a new one counts at once. */
  secret: () => string
}

/**
 * Signed webhooks out (Standard Webhooks 1.0). The content is the JSON text as its step wrote it; the `webhook-id` is the
 * message's key, the same for every try, so a receiver can tell a repetition from something new. That is why an answer that
 * never came is `retry` here and not `unknown`: a second copy does no harm. The time and the signature are fresh for each try.
 */
export function openWebhooks({ secret, now = Date.now, ...settings }: WebhookSettings): Channel {
  return openCaller(
    { ...settings, now, keepAlive: true, closeTimeoutMs: 0 },
    {
      compose: async ({ body }) => Buffer.from(body, 'utf8'),
      callOf: ({ key, to, content }) => ({
        method: 'POST',
        url: webAddress(to),
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Leadloom',
          ...signWebhook(secret(), key, now(), content),
        },
        body: content,
      }),
      meaning: (answer, { to }, nowMs) => meaning(answer, hostOf(to), nowMs),
      unanswered: (details, _, { to }) => unanswered(details, hostOf(to)),
      keepBytes: 2000,
    },
  )
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new BlockedAddress(
      `"${text}" is not an address a webhook can be sent to. It has to start with https:// or http://.`,
    )
  }
  return url
}

/** What a status means for the message: 2xx accepted; too busy or out of order: later; everything else: no. */
function meaning({ status, headers, text }: CallAnswer, host: string, nowMs: number): Answer {
  if (status >= 200 && status < 300) return { state: 'accepted', response: String(status) }
  const details = [String(status), headers.location ? `Location: ${headers.location}` : '', text.slice(0, 500)]
    .filter(Boolean)
    .join('\n')
  const error = (sentence: string): Trouble => ({ sentence, details, ofConnection: false })
  if (status === 429 || status === 408 || status >= 500) {
    const sentence = `${host} cannot take it at the moment (${status}). We kept it and will try again.`
    return { state: 'retry', error: error(sentence), notBeforeMs: retryAfter(headers['retry-after'], nowMs) }
  }
  if (status === 410)
    return {
      state: 'failed',
      error: error(`${host} says that nobody listens there any more. Take the step out or correct its address.`),
    }
  if (status < 400)
    return {
      state: 'failed',
      error: error(`${host} points to another address, which we do not follow. Put the final address into the step.`),
    }
  if (status === 401 || status === 403)
    return {
      state: 'failed',
      error: error(`${host} does not let us in (${status}). Check the address and the signing secret there.`),
    }
  return { state: 'failed', error: error(`${host} refuses it (${status}). Check the address of the step.`) }
}

function unanswered(details: string, host: string): Answer {
  const sentence = `${host} did not answer. We kept it and will try again.`
  return { state: 'retry', error: { sentence, details, ofConnection: false } }
}
