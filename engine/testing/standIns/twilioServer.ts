import { smsLength } from '../../../shared/smsSegments.ts'
import { type HttpFault, type HttpReply, type ReceivedRequest, startHttpServer } from './httpServer.ts'

/** A message the stand-in has taken, by the names of Twilio's form. */
export type TwilioMessage = Record<string, string> & { sid: string }

/** An error code of Twilio, by its number: a refusal that keeps nothing. */
export interface TwilioRefusal {
  code: number
  /** The HTTP status; 400 for most. */
  status?: number
  headers?: Record<string, string>
}

export interface TwilioServerOptions {
  port?: number
  accountSid?: string
  authToken?: string
}

/** Twilio's Messages API on 127.0.0.1: checks keys and form, keeps what it takes, and can be told to go wrong. */
export async function startTwilioServer({ port, accountSid = 'AC1', authToken = 'token' }: TwilioServerOptions = {}) {
  const messages: TwilioMessage[] = []
  let refusal: ((form: Record<string, string>) => TwilioRefusal | undefined) | undefined

  function answer({ method, path, headers, body }: ReceivedRequest): HttpReply {
    const sent = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
    if (headers.authorization !== sent) return refused({ code: 20003, status: 401 }, 'Authenticate')
    const account = `/2010-04-01/Accounts/${accountSid}`
    const { pathname, searchParams } = new URL(path, 'http://twilio.test')
    if (method === 'GET' && pathname === `${account}.json`)
      return json(200, { sid: accountSid, friendly_name: 'FitBox', status: 'active' })
    if (pathname !== `${account}/Messages.json`) return refused({ code: 20404, status: 404 }, 'Not found')
    if (method === 'GET') return json(200, { messages: messages.filter(({ To }) => To === searchParams.get('To')) })
    if (headers['content-type'] !== 'application/x-www-form-urlencoded')
      return refused({ code: 21604 }, "A 'To' is needed")
    return take(Object.fromEntries(new URLSearchParams(body)))
  }

  function take(form: Record<string, string>): HttpReply {
    const asked = refusal?.(form) ?? wrongIn(form)
    if (asked) return refused(asked, 'Refused')
    const message: TwilioMessage = { ...form, sid: `SM${String(messages.length + 1).padStart(32, '0')}` }
    messages.push(message)
    return json(201, {
      ...{ sid: message.sid, account_sid: accountSid, to: form.To, from: form.From ?? null, body: form.Body ?? '' },
      ...{
        messaging_service_sid: form.MessagingServiceSid ?? null,
        status: form.MessagingServiceSid ? 'accepted' : 'queued',
      },
      ...{ num_segments: String(smsLength(form.Body ?? '').segments), error_code: null, error_message: null },
      date_created: new Date(0).toUTCString(),
    })
  }

  const server = await startHttpServer({ ...(port === undefined ? {} : { port }), answer })
  return {
    ...server,
    /** How `connection add` writes it. */
    address: (query: string) => `twilio+http://${accountSid}:${authToken}@127.0.0.1:${server.port}?${query}`,
    messages,
    /** Refuses what comes from now on: all of it, or as a function of the form says. */
    refuse: (next: TwilioRefusal | ((form: Record<string, string>) => TwilioRefusal | undefined) | undefined) => {
      refusal = typeof next === 'function' || next === undefined ? next : () => next
    },
    setFault: (next: HttpFault | undefined) => server.setFault(next),
  }
}

function wrongIn({
  To = '',
  From,
  MessagingServiceSid,
  Body,
  ContentSid,
}: Record<string, string>): TwilioRefusal | undefined {
  if (!/^(whatsapp:)?\+[1-9]\d{6,14}$/.test(To)) return { code: 21211 }
  if (!From && !MessagingServiceSid) return { code: 21603 }
  if (!Body && !ContentSid) return { code: 21602 }
  return Body !== undefined && Body.length > 1600 ? { code: 21617 } : undefined
}

const refused = ({ code, status = 400, headers = {} }: TwilioRefusal, message: string): HttpReply =>
  json(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, headers)

const json = (status: number, document: unknown, headers: Record<string, string> = {}): HttpReply => ({
  ...{ status, headers: { 'content-type': 'application/json', ...headers } },
  body: JSON.stringify(document),
})
