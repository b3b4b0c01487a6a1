import { afterEach, expect, test } from 'vitest'
import type { HttpFault } from '../../testing/standIns/httpServer.ts'
import { startTwilioServer, type TwilioRefusal } from '../../testing/standIns/twilioServer.ts'
import type { Draft } from '../channel.ts'
import { checkTwilio } from './checkTwilio.ts'
import { openTwilio, type TwilioSettings } from './twilio.ts'

const nowMs = Date.UTC(2026, 10, 21, 9, 0)
const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function start(draft: Partial<Draft> = {}, settings: Partial<TwilioSettings> = {}) {
  const server = await startTwilioServer()
  const account = { baseUrl: server.url, accountSid: 'AC1', authToken: 'token', timeoutMs: 2000, now: () => nowMs }
  const channel = openTwilio({ ...account, ...settings })
  opened.push(server, channel)
  const whole: Draft = {
    ...{ key: '12.m3x.maya', at: nowMs, from: '+447700900000', to: '+447700900123' },
    ...{ subject: '', body: 'Hello Zoë & Tom', purpose: 'service' },
    ...draft,
  }
  const content = await channel.compose(whole)
  const message = { key: whole.key, from: whole.from, to: whole.to, content }
  return { server, account, send: (announce = () => Promise.resolve()) => channel.send(message, announce), channel }
}
const sid = 'SM00000000000000000000000000000001'

test.each<[string, Partial<Draft>, Record<string, string>]>([
  ['an SMS from a number', {}, { To: '+447700900123', From: '+447700900000', Body: 'Hello Zoë & Tom' }],
  [
    'an SMS from a messaging service',
    { from: 'MG123' },
    { To: '+447700900123', MessagingServiceSid: 'MG123', Body: 'Hello Zoë & Tom' },
  ],
  [
    'a WhatsApp text',
    { from: 'whatsapp:+447700900000' },
    { To: 'whatsapp:+447700900123', From: 'whatsapp:+447700900000', Body: 'Hello Zoë & Tom' },
  ],
  [
    'a WhatsApp template',
    { from: 'whatsapp:+447700900000', subject: 'HX9 (en)', body: 'Maya\nTuesday' },
    {
      ...{ To: 'whatsapp:+447700900123', From: 'whatsapp:+447700900000', ContentSid: 'HX9' },
      ContentVariables: '{"1":"Maya","2":"Tuesday"}',
    },
  ],
])('%s arrives as Twilio wants it', async (_, draft, form) => {
  const { server, send } = await start(draft)
  const answer = await send()
  expect(answer.state).toBe('accepted')
  expect(server.messages).toEqual([{ ...form, ValidityPeriod: '14400', sid }])
})

const date = 'Sat, 21 Nov 2026 09:02:00 GMT'
type Row = [
  refusal: TwilioRefusal,
  state: string,
  more?: { ofConnection?: boolean; notBeforeMs?: number; suppress?: string; mostTries?: number },
]
test.each<Row>([
  [{ code: 20003, status: 401 }, 'retry', { ofConnection: true }],
  [{ code: 20005, status: 403 }, 'retry', { ofConnection: true }],
  [{ code: 20404, status: 404 }, 'retry', { ofConnection: true }],
  [{ code: 20429, status: 429 }, 'retry'],
  [{ code: 20429, status: 429, headers: { 'retry-after': '120' } }, 'retry', { notBeforeMs: nowMs + 120_000 }],
  [{ code: 20429, status: 429, headers: { 'retry-after': date } }, 'retry', { notBeforeMs: nowMs + 120_000 }],
  [{ code: 20500, status: 500 }, 'retry'],
  [{ code: 20503, status: 503, headers: { 'retry-after': '7' } }, 'retry', { notBeforeMs: nowMs + 7_000 }],
  [{ code: 21211 }, 'failed'],
  [{ code: 21408 }, 'failed'],
  [{ code: 21606 }, 'retry', { ofConnection: true }],
  [{ code: 21608 }, 'failed'],
  [{ code: 21610 }, 'failed', { suppress: 'they answered STOP' }],
  [{ code: 21614 }, 'failed'],
  [{ code: 30001 }, 'retry'],
  [{ code: 30003 }, 'retry', { mostTries: 2 }],
  [{ code: 30005 }, 'failed'],
  [{ code: 30006 }, 'failed'],
  [{ code: 30007 }, 'failed'],
  [{ code: 30034 }, 'failed'],
  [{ code: 63016 }, 'failed'],
  [{ code: 99999 }, 'failed'],
])('%o is %s %o', async (refusal, state, more = {}) => {
  const { server, send } = await start()
  server.refuse(refusal)
  const answer = await send()
  const { ofConnection = false, ...rest } = more
  expect(answer).toEqual({
    ...{ state, ...rest },
    error: {
      sentence: expect.stringMatching(/^[^{}]{20,}\.$/),
      details: `${refusal.status ?? 400} ${refusal.code} Refused`,
      ofConnection,
    },
  })
  expect(server.messages).toEqual([])
})

test.each<[HttpFault, string, number]>([
  ['hang', 'unknown', 1],
  ['dropAfterBody', 'unknown', 1],
  ['dropMidAnswer', 'accepted', 1],
  ['hangMidAnswer', 'accepted', 1],
  ['slow', 'accepted', 1],
  [{ status: 500 }, 'retry', 0],
  [{ status: 502, body: '<html>' }, 'retry', 0],
  [{ status: 503, headers: { 'retry-after': 'soon' } }, 'retry', 0],
  [{ status: 504 }, 'unknown', 0],
  [{ status: 401 }, 'retry', 0],
  [{ status: 404 }, 'retry', 0],
  [{ status: 302, headers: { location: '/other' } }, 'failed', 0],
])('%o is %s, and the other side has %i', async (fault, state, kept) => {
  const { server, send } = await start()
  server.setFault(fault)
  const answer = await send()
  expect({ state: answer.state, kept: server.messages.length, calls: server.requests.length }).toEqual({
    ...{ state, kept, calls: 1 },
  })
})

test('nobody there is a retry and trouble of the connection: nothing had left', async () => {
  const { server, send } = await start()
  await server.close()
  const announced: string[] = []
  const answer = await send(async () => void announced.push('content'))
  expect({ answer, announced }).toEqual({
    answer: {
      state: 'retry',
      error: {
        sentence: 'Twilio could not be reached: this computer may be offline. We kept the message and will try again.',
        details: `connect ECONNREFUSED 127.0.0.1:${server.port}`,
        ofConnection: true,
      },
    },
    announced: [],
  })
})

test('nothing leaves before it is announced, and nothing at all after a no', async () => {
  const { server, send } = await start()
  const before: number[] = []
  await send(async () => void before.push(server.requests.length))
  const answer = await send(() => Promise.reject(new Error('dropped')))
  expect({ before, state: answer.state, calls: server.requests.length }).toEqual({
    before: [0],
    state: 'retry',
    calls: 1,
  })
})

test('closing waits for what is on its way, and cuts off what hangs as a doubt', async () => {
  const { server, channel, send } = await start({}, { timeoutMs: 60_000, closeTimeoutMs: 50 })
  server.setFault('hang')
  const hanging = send(async () => void setImmediate(() => channel.close()))
  expect((await hanging).state).toBe('unknown')
})

test('the check says whether Twilio knows the keys', async () => {
  const { server, account } = await start()
  const words = async (settings: TwilioSettings) =>
    (await checkTwilio(settings)).map(({ name, ok, message }) => `${ok ? 'ok' : 'NOT'} ${name}: ${message}`)
  const good = await words(account)
  const bad = await words({ ...account, authToken: 'wrong' })
  expect({ good, bad, sent: server.messages.length }).toEqual({
    good: [`ok Answers: Twilio answers at 127.0.0.1:${server.port}.`, 'ok Signed in: Signed in as FitBox.'],
    bad: [
      `ok Answers: Twilio answers at 127.0.0.1:${server.port}.`,
      'NOT Signed in: Twilio does not accept the account SID or the auth token. Correct them in the settings of this connection.',
    ],
    sent: 0,
  })
})
