import { afterEach, expect, test } from 'vitest'
import type { HttpFault } from '../../testing/standIns/httpServer.ts'
import { startWhatsappServer, type WhatsappRefusal } from '../../testing/standIns/whatsappServer.ts'
import type { Draft } from '../channel.ts'
import { checkWhatsapp } from './checkWhatsapp.ts'
import { openWhatsapp } from './whatsapp.ts'

const nowMs = Date.UTC(2026, 10, 21, 9, 0)
const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function start(draft: Partial<Draft> = {}, templates?: Record<string, number>) {
  const server = await startWhatsappServer(templates ? { templates } : {})
  const account = { baseUrl: server.url, version: 'v26.0', phoneNumberId: '1234567890', token: 'token' }
  const channel = openWhatsapp({ ...account, timeoutMs: 2000, now: () => nowMs })
  opened.push(server, channel)
  const whole: Draft = {
    ...{ key: '12.m3x.maya', at: nowMs, from: '', to: '+447700900123', subject: '', body: 'Hello\nZoë' },
    ...{ purpose: 'service', ...draft },
  }
  const content = await channel.compose(whole)
  const message = { key: whole.key, from: whole.from, to: whole.to, content }
  return { server, account, send: () => channel.send(message, () => Promise.resolve()) }
}

test('a text arrives as WhatsApp wants it', async () => {
  const { server, send } = await start()
  expect(await send()).toEqual({ state: 'accepted', response: 'wamid.1' })
  expect(server.requests.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    [
      '/v26.0/1234567890/messages',
      {
        ...{ messaging_product: 'whatsapp', recipient_type: 'individual', to: '+447700900123', type: 'text' },
        ...{ text: { body: 'Hello\nZoë', preview_url: false }, biz_opaque_callback_data: '12.m3x.maya' },
      },
    ],
  ])
})

test('a template arrives with its language and its fields in order', async () => {
  const { server, send } = await start({ subject: 'booking_reminder (en_GB)', body: 'Maya\nTuesday 9:00' })
  await send()
  expect(server.messages.map(({ type, template }) => ({ type, template }))).toEqual([
    {
      type: 'template',
      template: {
        name: 'booking_reminder',
        language: { code: 'en_GB' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Maya' },
              { type: 'text', text: 'Tuesday 9:00' },
            ],
          },
        ],
      },
    },
  ])
})

test.each([
  ['a template that is not there', 'other (en)', 'Maya', /no approved template/],
  ['a field too many', 'hello (en)', 'Maya\nTom', /another number of fields/],
])('%s is failed with a sentence', async (_, subject, body, sentence) => {
  const { send } = await start({ subject, body }, { hello: 1 })
  expect(await send()).toMatchObject({ state: 'failed', error: { sentence: expect.stringMatching(sentence) } })
})

test.each<[WhatsappRefusal, string, { ofConnection?: boolean; notBeforeMs?: number }?]>([
  [{ code: 190, status: 401 }, 'retry', { ofConnection: true }],
  [{ code: 0, status: 401 }, 'retry', { ofConnection: true }],
  [{ code: 10, status: 403 }, 'retry', { ofConnection: true }],
  [{ code: 200, status: 403 }, 'retry', { ofConnection: true }],
  [{ code: 33 }, 'retry', { ofConnection: true }],
  [{ code: 368, status: 403 }, 'retry', { ofConnection: true }],
  [{ code: 131031, status: 403 }, 'retry', { ofConnection: true }],
  [{ code: 131048 }, 'retry', { ofConnection: true }],
  [{ code: 2, status: 503 }, 'retry'],
  [{ code: 4, status: 429 }, 'retry'],
  [{ code: 130429, status: 429, headers: { 'retry-after': '60' } }, 'retry', { notBeforeMs: nowMs + 60_000 }],
  [{ code: 131056 }, 'retry'],
  [{ code: 131000, status: 500 }, 'retry'],
  [{ code: 100 }, 'failed'],
  [{ code: 131026 }, 'failed'],
  [{ code: 131030 }, 'failed'],
  [{ code: 131047 }, 'failed'],
  [{ code: 131049 }, 'failed'],
  [{ code: 132000 }, 'failed'],
  [{ code: 132001, status: 404 }, 'failed'],
  [{ code: 132015 }, 'failed'],
  [{ code: 999999 }, 'failed'],
])('%o is %s %o', async (refusal, state, more = {}) => {
  const { server, send } = await start()
  server.refuse(refusal)
  const answer = await send()
  const { ofConnection = false, ...rest } = more
  expect(answer).toEqual({
    ...{ state, ...rest },
    error: {
      sentence: expect.stringMatching(/^[^{}]{20,}\.$/),
      details: expect.stringContaining(`(#${refusal.code}) Refused`),
      ofConnection,
    },
  })
  expect(server.messages).toEqual([])
})

test.each<[HttpFault, string, number]>([
  ['hang', 'unknown', 1],
  ['dropAfterBody', 'unknown', 1],
  ['dropMidAnswer', 'accepted', 1],
  ['slow', 'accepted', 1],
  [{ status: 500, body: 'oops' }, 'retry', 0],
  [{ status: 504 }, 'unknown', 0],
  [{ status: 403 }, 'retry', 0],
])('%o is %s, and the other side has %i', async (fault, state, kept) => {
  const { server, send } = await start()
  server.setFault(fault)
  const answer = await send()
  expect({ state: answer.state, kept: server.messages.length }).toEqual({ state, kept })
})

test('the check says whether Meta knows the token', async () => {
  const { account } = await start()
  const last = async (token: string) => (await checkWhatsapp({ ...account, token })).at(-1)?.message
  expect([await last('token'), await last('old')]).toEqual([
    'Signed in as FitBox +44 7700 900000.',
    'WhatsApp does not accept the access token any more. Make a new one at Meta and put it into this connection.',
  ])
})
