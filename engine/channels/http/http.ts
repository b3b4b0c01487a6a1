import { parseJson } from '../../../shared/json.ts'
import type { Answer, Channel, Outgoing } from '../channel.ts'
import type { Call, CallAnswer } from './callOnce.ts'
import { failureOf, type Meaning } from './failureOf.ts'
import { type CallerSettings, openCaller, Unsendable } from './openCaller.ts'

/** A header that only some servers may see, such as a key. */
export interface SecretHeader {
  name: string
  header: string
  value: string
  /** Host names in lower case. */
  hosts: readonly string[]
}

export interface HttpSettings extends CallerSettings {
  secret?: SecretHeader | undefined
}

/** How much of an answer later texts may use. */
const keepBytes = 64 * 1024

/**
 * Requests to other programs, whose answers later texts may use. A message's subject is the method; its body the headers, an
 * empty line and the content. A request that may be repeated (GET, HEAD, PUT, DELETE) and was not answered is tried again;
 * one that may not is in doubt. Those carry an `Idempotency-Key`, the same for every try.
 */
export function openHttp({ secret, ...settings }: HttpSettings): Channel {
  return openCaller(settings, {
    compose: async ({ subject, body }) => Buffer.from(`${subject}\n${body}`, 'utf8'),
    callOf: (message) => callOf(message, secret),
    meaning: (answer, { to, content }, nowMs) => meaning(answer, hostOf(to), isRepeatable(read(content).method), nowMs),
    unanswered: (details, hasLeft, message) => {
      const host = hostOf(message.to)
      if (hasLeft && !isRepeatable(read(message.content).method)) {
        const sentence = `${host} did not answer: it may have done what it was asked to or not. Look there before it is sent again.`
        return { state: 'unknown', error: { sentence, details, ofConnection: false } }
      }
      const sentence = `${host} did not answer. We kept the request and will try again.`
      return { state: 'retry', error: { sentence, details, ofConnection: false } }
    },
    keepBytes,
  })
}

function callOf({ key, to, content }: Outgoing, secret: SecretHeader | undefined): Call {
  const { method, headers, body } = read(content)
  const url = URL.canParse(to) ? new URL(to) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw new Unsendable(`"${to}" is not an address a request can go to. It has to start with https:// or http://.`)
  if (secret && !secret.hosts.includes(url.hostname))
    throw new Unsendable(
      `The key "${secret.name}" is not meant for ${url.hostname}, so nothing was sent there. Add the host to the key, or correct the address.`,
    )
  return {
    method,
    url,
    headers: {
      'user-agent': 'Leadloom',
      ...(isRepeatable(method) ? {} : { 'idempotency-key': key }),
      ...headers,
      ...(secret ? { [secret.header.toLowerCase()]: secret.value } : {}),
    },
    body: Buffer.from(body, 'utf8'),
  }
}

function read(content: Uint8Array): { method: string; headers: Record<string, string>; body: string } {
  const text = Buffer.from(content).toString('utf8')
  const headEnd = text.indexOf('\n\n')
  const [method = 'GET', ...lines] = text.slice(0, headEnd < 0 ? undefined : headEnd).split('\n')
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name.trim().toLowerCase(), value]]
  })
  return { method, headers: Object.fromEntries(headers), body: headEnd < 0 ? '' : text.slice(headEnd + 2) }
}

const isRepeatable = (method: string) => method !== 'POST' && method !== 'PATCH'

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

function meaning(answer: CallAnswer, host: string, isRepeatable: boolean, nowMs: number): Answer {
  const { status, text } = answer
  if (status >= 200 && status < 300)
    return { state: 'accepted', response: String(status), output: { status, body: bodyOf(text) } }
  return failureOf(whatItMeans(status, host, isRepeatable), `${status}\n${text.slice(0, 500)}`.trim(), answer, nowMs)
}

function whatItMeans(status: number, host: string, isRepeatable: boolean): Meaning {
  if (status === 504 && !isRepeatable)
    return {
      is: 'doubt',
      sentence: `${host} lost track of it: it may have been done or not. Look there before it is sent again.`,
    }
  if (status === 429 || status === 408 || status >= 500)
    return { is: 'later', sentence: `${host} cannot take it at the moment (${status}). We kept it and will try again.` }
  if (status < 400)
    return {
      is: 'failed',
      sentence: `${host} points to another address, which we do not follow. Put the final address into the step.`,
    }
  if (status === 401 || status === 403)
    return {
      is: 'failed',
      sentence: `${host} does not let us in (${status}). Check the address and the key of the step.`,
    }
  return { is: 'failed', sentence: `${host} refuses it (${status}). Check the step.` }
}

/** The answer as later texts see it: its values when it is JSON, else its text. */
function bodyOf(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
