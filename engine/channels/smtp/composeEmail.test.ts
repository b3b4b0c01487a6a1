import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, test } from 'vitest'
import { parseEmail } from '../../testing/standIns/parseEmail.ts'
import type { Draft } from '../channel.ts'
import { composeEmail } from './composeEmail.ts'

const draft: Draft = {
  key: '12.m3x.maya',
  at: Date.UTC(2026, 10, 21, 9, 0),
  from: 'FitBox <hello@fitbox.example>',
  to: 'maya@example.test',
  subject: 'Welcome',
  body: 'Hi Maya',
  purpose: 'service',
}
const read = async (change: Partial<Draft>) => parseEmail(Buffer.from(await composeEmail({ ...draft, ...change })))

test('the same draft gives the same bytes', async () => {
  expect(await composeEmail(draft)).toEqual(await composeEmail(draft))
  expect(await read({})).toEqual({
    headers: {
      from: 'FitBox <hello@fitbox.example>',
      to: 'maya@example.test',
      subject: 'Welcome',
      'message-id': '<12.m3x.maya@fitbox.example>',
      date: 'Sat, 21 Nov 2026 09:00:00 +0000',
      'mime-version': '1.0',
      'content-type': 'text/plain; charset=utf-8',
      'content-transfer-encoding': '7bit',
    },
    subject: 'Welcome',
    messageId: '12.m3x.maya@fitbox.example',
    body: 'Hi Maya\n',
    html: null,
    shape: 'text/plain',
    pictures: [],
  })
})

const texts = [
  'Grüße, Maya 👋\nمرحبا',
  'a line of more than seventy-six characters, with = signs and trailing blanks   \nand ünïcödé to the very end of the line, so that it has to be folded somewhere',
  'マヤさん、こんにちは。'.repeat(40),
  '.\n..\n.dot first',
]

test.each(texts)('what was written is what is read: %j', async (text) => {
  const { subject, body } = await read({ subject: text.split('\n')[0], body: `${text}\n` })
  expect({ subject, body }).toEqual({ subject: text.split('\n')[0]?.trim(), body: `${text}\n` })
})

test.each(texts)('nodemailer builds the same message: %j', async (text) => {
  const { key, at, from, to } = draft
  const built = await new MailComposer({
    from,
    to,
    text,
    subject: text,
    messageId: `<${key}@fitbox.example>`,
    date: new Date(at),
    newline: 'windows',
  })
    .compile()
    .build()
  expect(await read({ subject: text, body: text })).toEqual(parseEmail(built))
})

test('every line ends in CRLF, so what travels is what is kept', async () => {
  const bytes = Buffer.from(await composeEmail({ ...draft, body: 'one\ntwo\r\nthree\rfour' })).toString('latin1')
  expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test.each([
  { subject: 'Hi\r\nBcc: all@example.test' },
  { subject: 'Hi\nBcc: all@example.test\n\nother text' },
  { from: 'FitBox\r\nBcc: all@example.test <hello@fitbox.example>' },
  { to: 'maya@example.test\r\nBcc: all@example.test' },
  { key: 'x>\r\nBcc: all@example.test' },
])('a line break cannot add a header: %j', async (change) => {
  const { headers } = await read(change)
  expect(Object.keys(headers).sort()).toEqual(Object.keys((await read({})).headers).sort())
})

test('a comma does not make a second recipient', async () => {
  expect((await read({ to: 'maya@example.test, all@example.test' })).headers.to).toMatch(/^<.*>$/)
})

test('marketing says how to unsubscribe, service does not', async () => {
  expect(
    (await read({ purpose: 'marketing', from: 'FitBox <hello+news@fitbox.example>' })).headers['list-unsubscribe'],
  ).toBe('<mailto:hello%2Bnews@fitbox.example?subject=unsubscribe>')
  expect((await read({})).headers['list-unsubscribe']).toBeUndefined()
})

test('text that looks like a file is text', async () => {
  expect((await read({ subject: 'file:///etc/passwd', body: 'file:///etc/passwd' })).body).toBe('file:///etc/passwd\n')
})
