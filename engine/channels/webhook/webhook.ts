import { lookup as systemLookup } from 'node:dns/promises'
import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Answer, Channel, Trouble } from '../channel.ts'
import { heldBack } from '../smtp/heldBack.ts'
import { BlockedAddress, checkLiteral, type FindAddresses, guardedLookup } from './guardedLookup.ts'
import { type PostAnswer, postOnce } from './postOnce.ts'
import { signWebhook } from './signWebhook.ts'

export interface WebhookSettings {
  /** "whsec_" and base64: the receiver has the same. Asked at every send, so a new one counts at once. */
  secret: () => string
  /** Whether webhooks may go into the local network. This computer itself is always allowed: many run n8n on it. */
  allowPrivate: boolean
  /** For one try as a whole. Default 30 s. */
  timeoutMs?: number
  lookup?: FindAddresses
  now?: () => number
}

/**
 * Signed webhooks out (Standard Webhooks 1.0). The content is the JSON text as its step wrote it; the `webhook-id` is the
 * message's key, the same for every try, so a receiver can tell a repetition from something new. That is why an answer that
 * never came is `retry` here and not `unknown`: a second copy does no harm. The time and the signature are fresh for each try.
 */
export function openWebhooks(settings: WebhookSettings): Channel {
  const { secret, allowPrivate, timeoutMs = 30_000, now = Date.now } = settings
  const find = settings.lookup ?? ((hostname: string) => systemLookup(hostname, { all: true }))
  const options = { keepAlive: true, maxSockets: 20, lookup: guardedLookup(find, allowPrivate) }
  const agents = { http: new Agent(options), https: new SecureAgent(options) }
  const underWay = new Set<Promise<Answer>>()

  async function send(message: Parameters<Channel['send']>[0], contentStarts: () => Promise<void>): Promise<Answer> {
    const host = hostOf(message.to)
    try {
      const url = allowedUrl(message.to, allowPrivate)
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Leadloom',
        ...signWebhook(secret(), message.key, now(), message.content),
      }
      const no = await contentStarts().then(() => null, heldBack)
      if (no) return no
      return meaning(await postOnce({ url, headers, body: message.content, agents, timeoutMs }), host, now())
    } catch (error) {
      return unanswered(error, host)
    }
  }

  return {
    compose: async ({ body }) => Buffer.from(body, 'utf8'),
    send: (message, contentStarts) => {
      const answer = send(message, contentStarts)
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    },
    /** What is on its way ends as `retry`. */
    close: async () => {
      agents.http.destroy()
      agents.https.destroy()
      await Promise.all(underWay)
    },
  }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

function allowedUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new BlockedAddress(
      `"${text}" is not an address a webhook can be sent to. It has to start with https:// or http://.`,
    )
  }
  checkLiteral(url, allowPrivate)
  return url
}

/** What a status means for the message: 2xx accepted; too busy or out of order: later; everything else: no. */
function meaning({ status, headers, excerpt }: PostAnswer, host: string, nowMs: number): Answer {
  if (status >= 200 && status < 300) return { state: 'accepted', response: String(status) }
  const details = [String(status), headers.location ? `Location: ${headers.location}` : '', excerpt]
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

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). Returns epoch milliseconds. */
function retryAfter(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header)) return nowMs + Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : at
}

function unanswered(error: unknown, host: string): Answer {
  const details = error instanceof Error ? error.message : String(error)
  if (error instanceof BlockedAddress)
    return { state: 'failed', error: { sentence: details, details, ofConnection: false } }
  const sentence = `${host} did not answer. We kept it and will try again.`
  return { state: 'retry', error: { sentence, details, ofConnection: false } }
}
