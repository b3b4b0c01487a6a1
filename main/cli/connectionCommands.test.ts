import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTwilioServer } from '../../engine/testing/standIns/twilioServer.ts'
import { startWhatsappServer } from '../../engine/testing/standIns/whatsappServer.ts'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function leadloom(...words: string[]) {
  let out = ''
  const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: () => true } }
  const code = await runCommand([...words, '--json', '--data', folder], process.env, io)
  return { code, json: JSON.parse(out) }
}
const listed = async () => (await leadloom('connection', 'list')).json.connections

test('every kind of connection is added, checked, listed and removed by command', async () => {
  const twilio = await startTwilioServer()
  const whatsapp = await startWhatsappServer()
  try {
    const address = twilio.address('from=+44 7700 900000&whatsapp=07700900001')
    const added = [
      await leadloom('connection', 'add', address, '--test'),
      await leadloom('connection', 'add', whatsapp.address, '--per-minute', '80', '--test'),
      await leadloom(
        ...['connection', 'add', 'secret', '--name', 'crm', '--header', 'Authorization'],
        ...['--value', 'Bearer s3cret', '--hosts', 'API.example.com, crm.example.com'],
      ),
    ]
    expect(added.map(({ code, json }) => [code, json.kind, json.name])).toEqual([
      [0, 'twilio', '+447700900000 by Twilio'],
      [0, 'whatsapp', 'WhatsApp 1234567890'],
      [0, 'http', 'crm'],
    ])
    expect((await listed()).map(({ id: _, ...one }: { id: string }) => one)).toEqual([
      {
        ...{ kind: 'twilio', name: '+447700900000 by Twilio', from: '+447700900000', host: '127.0.0.1' },
        ...{ port: twilio.port, secure: false, username: 'AC1', perMinute: null, trouble: null, isDefault: true },
      },
      {
        ...{ kind: 'whatsapp', name: 'WhatsApp 1234567890', from: '', host: '127.0.0.1', port: whatsapp.port },
        ...{ secure: false, username: '', perMinute: 80, trouble: null, isDefault: true },
      },
      {
        ...{ kind: 'http', name: 'crm', from: '', host: 'api.example.com', port: 443, secure: true, username: '' },
        ...{ perMinute: null, trouble: null, isDefault: false },
      },
    ])
    const checked: boolean[] = []
    for (const { json } of added) checked.push((await leadloom('connection', 'check', json.id)).json.ok)
    expect(checked).toEqual([true, true, true])
    for (const { json } of added) await leadloom('connection', 'remove', json.id)
    expect(await listed()).toEqual([])
  } finally {
    await twilio.close()
    await whatsapp.close()
  }
})

test('a wrong token is said at once by --test, and the account is not kept', async () => {
  const twilio = await startTwilioServer({ authToken: 'right' })
  try {
    const address = twilio.address('from=+447700900000').replace('right', 'wrong')
    const { code, json } = await leadloom('connection', 'add', address, '--test')
    expect([code, json.error.message]).toEqual([
      1,
      'Twilio does not accept the account SID or the auth token. Correct them in the settings of this connection. The connection was not added.',
    ])
    expect(await listed()).toEqual([])
  } finally {
    await twilio.close()
  }
})

test.each<[string, string[], RegExp]>([
  ['keys in the open', ['twilio+http://AC1:t@example.com?from=+447700900000'], /must not travel in the open/],
  ['no sender', ['twilio://AC1:t@api.twilio.com'], /which number the messages are from/],
  ['a sender that is none', ['twilio://AC1:t@api.twilio.com?from=12'], /"12" is not a phone number/],
  [
    'a SID that is none',
    ['twilio://me:t@api.twilio.com?from=+447700900000'],
    /The account SID cannot be used\. An account SID looks like AC/,
  ],
  ['no token', ['whatsapp://graph.facebook.com/123'], /The access token cannot be used/],
  ['a number for an id', ['whatsapp://t@graph.facebook.com/+447700900000'], /The phone number id cannot be used/],
  ['half a key', ['secret', '--name', 'crm', '--hosts', 'a.example'], /needs --header and --value too/],
  [
    'a key with an address for a host',
    ['secret', '--name', 'a', '--header', 'X-Key', '--value', 'v', '--hosts', 'https://a.example/x'],
    /The hosts cannot be used\. A host looks like/,
  ],
  [
    'a header of the line',
    ['secret', '--name', 'a', '--header', 'Host', '--value', 'v', '--hosts', 'a.example'],
    /set by the line itself/,
  ],
])('%s gets one sentence, and nothing is kept', async (_, words, sentence) => {
  const { code, json } = await leadloom('connection', 'add', ...words)
  expect({ code, sentences: json.error.message.split('\n').length }).toEqual({ code: 1, sentences: 1 })
  expect(json.error.message).toMatch(sentence)
  expect(await listed()).toEqual([])
})
