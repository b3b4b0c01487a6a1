import { afterEach, expect, test } from 'vitest'
import { type SmtpServerOptions, startSmtpServer } from '../../testing/standIns/smtpServer.ts'
import { checkSmtp, type SmtpAccount, sendTestMessage } from './checkSmtp.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

const auth = { user: 'fitbox', password: 'right' }

async function start(options: SmtpServerOptions, change: Partial<SmtpAccount> = {}) {
  const server = await startSmtpServer({ auth, ...options })
  opened.push(server)
  const account = {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    username: 'fitbox',
    password: 'right',
    ...change,
  }
  return {
    server,
    account: { from: 'FitBox <hello@fitbox.example>', connectTimeoutMs: 100, answerTimeoutMs: 100, ...account },
  }
}

const passed = (account: SmtpAccount) => ({
  found: { name: 'Found server', ok: true, message: 'Found 127.0.0.1.' },
  answers: { name: 'Answers', ok: true, message: `The server answers on port ${account.port}.` },
  secure: { name: 'Secure line', ok: true, message: 'The line to the server is secure.' },
  signedIn: { name: 'Signed in', ok: true, message: 'Signed in as fitbox.' },
  allowed: { name: 'Allowed to send', ok: true, message: 'This account may send from hello@fitbox.example.' },
})

test.each(['startTls', 'fromTheStart'] as const)(
  'a good account passes every step and sends nothing: %s',
  async (tls) => {
    const { server, account } = await start({ tls }, { secure: tls === 'fromTheStart' })
    const { found, answers, secure, signedIn, allowed } = passed(account)
    expect(await checkSmtp(account)).toEqual([found, answers, secure, signedIn, allowed])
    expect(server.messages).toEqual([])
  },
)

test('a server on this computer needs neither a secure line nor a sign-in', async () => {
  const { account } = await start({ auth: undefined }, { username: '' })
  expect((await checkSmtp(account)).map(({ ok, message }) => ({ ok, message }))).toEqual([
    { ok: true, message: 'Found 127.0.0.1.' },
    { ok: true, message: `The server answers on port ${account.port}.` },
    { ok: true, message: 'The line is not encrypted; no password travels over it to another computer.' },
    { ok: true, message: 'No user name given, so nothing to sign in with.' },
    { ok: true, message: 'This account may send from hello@fitbox.example.' },
  ])
})

test('a misspelt server is not found, and the right one is offered', async () => {
  const { account } = await start({}, { host: 'smtp.gmial.com' })
  const lookup = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND smtp.gmial.com'), { code: 'ENOTFOUND' })
  }
  expect(await checkSmtp(account, lookup)).toEqual([
    {
      name: 'Found server',
      ok: false,
      message: 'We can\'t find a mail server called "smtp.gmial.com". Check the spelling.',
      details: 'getaddrinfo ENOTFOUND smtp.gmial.com',
      fix: { label: 'Use smtp.gmail.com', change: { host: 'smtp.gmail.com' } },
    },
  ])
})

test('a door nobody opens: the usual one is offered', async () => {
  const { server, account } = await start({})
  await server.close()
  expect(await checkSmtp(account)).toEqual([
    passed(account).found,
    {
      name: 'Answers',
      ok: false,
      message: `The server is there but refuses this door (port ${account.port}). Most use 587.`,
      details: `connect ECONNREFUSED 127.0.0.1:${account.port}`,
      fix: { label: 'Try 587', change: { port: 587, secure: false } },
    },
  ])
})

test('a server that says nothing', async () => {
  const { account } = await start({ fault: 'noGreeting' })
  expect(await checkSmtp(account)).toEqual([
    passed(account).found,
    {
      name: 'Answers',
      ok: false,
      message: 'No answer after 1 s. Your network or antivirus may block outgoing mail.',
      details: 'Greeting never received',
      fix: { label: 'Try 587', change: { port: 587, secure: false } },
    },
  ])
})

test.each([
  { tls: 'fromTheStart', secure: false, details: 'Greeting never received' },
  { tls: 'startTls', secure: true, details: expect.stringContaining('SSL') },
  { tls: 'none', secure: true, details: expect.stringContaining('SSL') },
] as const)('the wrong kind of secure line is switched: $tls', async ({ tls, secure, details }) => {
  const { account } = await start({ tls }, { secure })
  const { found, answers } = passed(account)
  expect(await checkSmtp(account)).toEqual([
    found,
    answers,
    {
      name: 'Secure line',
      ok: false,
      message: 'The server speaks the other kind of secure line. We switched and it works now.',
      details,
      fix: { label: 'Keep', change: { secure: !secure } },
    },
  ])
})

test.each(['startTls', 'fromTheStart'] as const)('a certificate nobody vouches for: %s', async (tls) => {
  const { account } = await start({ tls }, { onThisComputer: false, secure: tls === 'fromTheStart' })
  const { found, answers } = passed(account)
  expect(await checkSmtp(account)).toEqual([
    found,
    answers,
    {
      name: 'Secure line',
      ok: false,
      message: 'This server shows its own certificate. Is it your own server?',
      details: expect.stringContaining('self-signed certificate'),
    },
  ])
})

test('no secure line for the password', async () => {
  const { account } = await start({}, { onThisComputer: false })
  expect((await checkSmtp(account)).at(-1)).toEqual({
    name: 'Secure line',
    ok: false,
    message: 'This server offers no secure line here, so your password would travel in the open. Try port 465.',
    details: 'Error upgrading connection with STARTTLS: 502 5.5.2 Error: command not recognized',
  })
})

test('a wrong password', async () => {
  const { account } = await start({ tls: 'startTls' }, { password: 'wrong' })
  const { found, answers, secure } = passed(account)
  expect(await checkSmtp(account)).toEqual([
    found,
    answers,
    secure,
    {
      name: 'Signed in',
      ok: false,
      message:
        'The mail server does not accept this user name or password. Check both; many providers want an app password.',
      details: 'Invalid login: 535 5.7.8 Error: authentication failed',
    },
  ])
})

test.each([
  {
    fault: 'senderRefused',
    message: 'This account may not send from hello@fitbox.example. Use the address of the account itself.',
  },
  {
    fault: 'noSuchAddress',
    message: 'The mail server refuses hello@fitbox.example: no such mailbox, or it takes no mail. Check the address.',
  },
] as const)('not allowed to send: $fault', async ({ fault, message }) => {
  const { account } = await start({ tls: 'startTls', fault })
  const steps = await checkSmtp(account)
  expect(steps.map(({ ok }) => ok)).toEqual([true, true, true, true, false])
  expect(steps.at(-1)).toMatchObject({ name: 'Allowed to send', message })
})

test('the test message goes to the account itself', async () => {
  const { server, account } = await start({ tls: 'startTls' })
  expect(await sendTestMessage(account)).toEqual([
    { name: 'Test message', ok: true, message: 'Sent to hello@fitbox.example. Look into that mailbox.' },
  ])
  expect(server.messages.map(({ from, to, subject }) => ({ from, to, subject }))).toEqual([
    { from: 'hello@fitbox.example', to: 'hello@fitbox.example', subject: 'Test message from Leadloom' },
  ])
})

test('a test message that does not go out says why', async () => {
  const { account } = await start({ tls: 'startTls', fault: 'refusedAfterDot' })
  expect(await sendTestMessage(account)).toEqual([
    {
      name: 'Test message',
      ok: false,
      message: 'The mail server refuses the content of this message. Details says why; change the text.',
      details: 'Message failed: 554 5.6.0 Message content rejected',
    },
  ])
})
