import { afterEach, describe, expect, test } from 'vitest'
import type { SmtpFault } from '../../testing/standIns/smtpFault.ts'
import { type SmtpServerOptions, startSmtpServer } from '../../testing/standIns/smtpServer.ts'
import type { Channel, Draft, Outgoing } from '../channel.ts'
import { openSmtp } from './smtp.ts'
import type { SmtpSettings } from './smtpSettings.ts'

const nowMs = Date.UTC(2026, 10, 21, 9, 0)
const draft: Draft = {
  key: '12.m3x.maya',
  at: nowMs,
  from: 'FitBox <hello@fitbox.example>',
  to: 'maya@example.test',
  subject: 'Welcome Maya',
  body: 'Hi Maya,\n.\nyour first class is free.\n..\n',
  purpose: 'service',
}

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function start(options: SmtpServerOptions = {}, settings: Partial<SmtpSettings> = {}) {
  const server = await startSmtpServer(options)
  const account = { host: '127.0.0.1', port: server.port, secure: false, username: '', password: '' }
  const limits = { connectTimeoutMs: 150, answerTimeoutMs: 150, closeTimeoutMs: 150 }
  const channel = openSmtp({ ...account, ...limits, ...settings }, () => nowMs)
  opened.push(server, channel)
  return { server, channel, message: await composed(channel) }
}

const composed = async (channel: Channel, change: Partial<Draft> = {}): Promise<Outgoing> => {
  const made = { ...draft, ...change }
  return { key: made.key, from: made.from, to: made.to, content: await channel.compose(made) }
}
const atOnce = () => Promise.resolve()

interface Row {
  fault: SmtpFault
  state: string
  kept: number
  ofConnection?: boolean
  notBeforeMs?: number
}

const table: Row[] = [
  { fault: 'noGreeting', state: 'retry', kept: 0, ofConnection: true },
  { fault: 'dropAtGreeting', state: 'retry', kept: 0, ofConnection: true },
  { fault: 'busyGreeting', state: 'retry', kept: 0, ofConnection: true },
  { fault: 'fullAtSender', state: 'retry', kept: 0, ofConnection: false },
  { fault: 'senderRefused', state: 'retry', kept: 0, ofConnection: true },
  { fault: 'greylist', state: 'retry', kept: 0, ofConnection: false, notBeforeMs: nowMs + 600_000 },
  { fault: 'noSuchAddress', state: 'failed', kept: 0, ofConnection: false },
  { fault: 'busyAtData', state: 'retry', kept: 0, ofConnection: false },
  { fault: 'dropMidData', state: 'unknown', kept: 0, ofConnection: false },
  { fault: 'dropAfterDot', state: 'unknown', kept: 1, ofConnection: false },
  { fault: 'hangAfterDot', state: 'unknown', kept: 1, ofConnection: false },
  { fault: 'busyAfterDot', state: 'retry', kept: 0, ofConnection: false },
  { fault: 'refusedAfterDot', state: 'failed', kept: 0, ofConnection: false },
  { fault: 'dropAfterAnswer', state: 'accepted', kept: 1 },
]

describe.each([{ pipelining: true }, { pipelining: false }])(
  'a mail server that goes wrong ($pipelining pipelining)',
  ({ pipelining }) => {
    test.each(table)(
      '$fault is $state, and the server has $kept',
      async ({ fault, state, kept, ofConnection, notBeforeMs }) => {
        const { server, channel, message } = await start({ fault, pipelining })
        const answer = await channel.send(message, atOnce)
        const trouble = answer.state === 'accepted' ? undefined : answer.error.ofConnection
        expect({
          state: answer.state,
          kept: server.messages.length,
          ofConnection: trouble,
          notBeforeMs: 'notBeforeMs' in answer ? answer.notBeforeMs : undefined,
        }).toEqual({ state, kept, ofConnection, notBeforeMs })
      },
    )

    test.each(table)('after $fault the next message goes out', async ({ fault }) => {
      const { server, channel, message } = await start({ fault, pipelining })
      await channel.send(message, atOnce)
      server.setFault(undefined)
      const next = await composed(channel, { key: 'next', to: 'tom@example.test' })
      expect((await channel.send(next, atOnce)).state).toBe('accepted')
      expect(server.messages.at(-1)?.to).toBe('tom@example.test')
    })
  },
)

test.each(['greylist', 'noSuchAddress', 'refusedAfterDot'] satisfies SmtpFault[])(
  '%s costs a message, not the line',
  async (fault) => {
    const { server, channel, message } = await start({ fault }, { maxConnections: 1 })
    await channel.send(message, atOnce)
    server.setFault(undefined)
    await channel.send({ ...message, to: 'tom@example.test' }, atOnce)
    expect({ lines: server.connections(), kept: server.messages.map(({ to }) => to) }).toEqual({
      lines: 1,
      kept: ['tom@example.test'],
    })
  },
)

test('an open line that the server has closed is replaced without a word', async () => {
  const { server, channel, message } = await start({ fault: 'dropAfterAnswer' })
  const states = []
  for (const to of ['a@example.test', 'b@example.test', 'c@example.test']) {
    states.push((await channel.send({ ...message, to }, atOnce)).state)
  }
  expect({ states, kept: server.messages.map((m) => m.to) }).toEqual({
    states: ['accepted', 'accepted', 'accepted'],
    kept: ['a@example.test', 'b@example.test', 'c@example.test'],
  })
})

test('nobody there: the message is kept and the account is to blame', async () => {
  const { server, channel, message } = await start()
  await server.close()
  const { port } = server
  expect(await channel.send(message, atOnce)).toEqual({
    state: 'retry',
    error: {
      sentence: `The server is there but refuses this door (port ${port}). Most use 587.`,
      details: `connect ECONNREFUSED 127.0.0.1:${port}`,
      ofConnection: true,
    },
  })
})

test('a wrong password keeps the message and blames the account', async () => {
  const { channel, message, server } = await start(
    { auth: { user: 'fitbox', password: 'right' } },
    { username: 'fitbox', password: 'wrong' },
  )
  expect(await channel.send(message, atOnce)).toEqual({
    state: 'retry',
    error: {
      sentence:
        'The mail server does not accept this user name or password. Check both; many providers want an app password.',
      details: 'Invalid login: 535 5.7.8 Error: authentication failed',
      ofConnection: true,
    },
  })
  expect(server.messages).toEqual([])
})

test('a server that wants a password when we have none blames the account', async () => {
  const { channel, message } = await start({ auth: { user: 'fitbox', password: 'right' } })
  expect(await channel.send(message, atOnce)).toMatchObject({ state: 'retry', error: { ofConnection: true } })
})

test('every try of a message sends the same bytes', async () => {
  const { server, channel, message } = await start({
    faultFor: (_to, attempt) => (['busyAfterDot', 'hangAfterDot', 'dropAfterDot'] as const)[attempt - 1],
  })
  const states = []
  for (let attempt = 1; attempt <= 4; attempt++) states.push((await channel.send(message, atOnce)).state)
  expect(states).toEqual(['retry', 'unknown', 'unknown', 'accepted'])
  expect(server.messages.map((m) => m.raw.equals(message.content))).toEqual([true, true, true])
  expect(server.messages.at(-1)).toMatchObject({
    from: 'hello@fitbox.example',
    to: 'maya@example.test',
    subject: 'Welcome Maya',
    messageId: '12.m3x.maya@fitbox.example',
    body: draft.body,
  })
})

describe('before the content leaves', () => {
  test('the server has agreed to take it, and has none of it', async () => {
    const { server, channel, message } = await start({ fault: 'dropMidData' })
    const seen: unknown[] = []
    const answer = await channel.send(message, async () => {
      // A server that drops the line at the first byte of content: had one left, the line would be gone.
      await new Promise((resolve) => setImmediate(resolve))
      seen.push({ senders: server.senders.length, kept: server.messages.length })
      server.setFault(undefined)
    })
    expect(seen).toEqual([{ senders: 1, kept: 0 }])
    expect(answer.state).toBe('unknown')
  })

  test('a no holds it back: nothing arrives, and a later try is safe', async () => {
    const { server, channel, message } = await start()
    const answer = await channel.send(message, async () => {
      throw new Error('the database is closed')
    })
    expect(answer).toEqual({
      state: 'retry',
      error: {
        sentence: 'Leadloom was stopping, so this message stayed here. It goes out later.',
        details: 'Error: the database is closed',
        ofConnection: false,
      },
    })
    expect({ kept: server.messages.length, senders: server.senders.length }).toEqual({ kept: 0, senders: 1 })
    expect((await channel.send(message, atOnce)).state).toBe('accepted')
  })

  test('a line that breaks while it waits leaves no doubt', async () => {
    const { server, channel, message } = await start()
    const waits = Promise.withResolvers<void>()
    const answer = await channel.send(message, () => {
      void server.close()
      return waits.promise
    })
    waits.resolve()
    expect(answer.state).toBe('retry')
    expect(server.messages).toEqual([])
  })

  test.each(['noGreeting', 'senderRefused', 'greylist', 'noSuchAddress', 'busyAtData'] satisfies SmtpFault[])(
    'it is not announced when the server says no first: %s',
    async (fault) => {
      const { channel, message } = await start({ fault })
      let announced = 0
      await channel.send(message, async () => {
        announced++
      })
      expect(announced).toBe(0)
    },
  )
})

test('closing lets a message on its way finish, and one that hangs ends in doubt', async () => {
  const { server, channel, message } = await start(
    { slowMs: 20, faultFor: (to) => (to === 'tom@example.test' ? 'hangAfterDot' : 'slow') },
    { answerTimeoutMs: 60_000 },
  )
  const slow = channel.send(message, atOnce)
  const hanging = channel.send({ ...message, to: 'tom@example.test' }, atOnce)
  await channel.send({ ...message, to: 'first@example.test' }, atOnce)
  await channel.close()
  expect([(await slow).state, (await hanging).state, server.messages.length]).toEqual(['accepted', 'unknown', 3])
  expect((await channel.send(message, atOnce)).state).toBe('retry')
})

describe('the secure line', () => {
  const account = { username: 'fitbox', password: 'right' }
  const auth = { user: 'fitbox', password: 'right' }

  test.each(['startTls', 'fromTheStart'] as const)('is used: %s', async (tls) => {
    const { server, channel, message } = await start({ tls, auth }, { ...account, secure: tls === 'fromTheStart' })
    expect((await channel.send(message, atOnce)).state).toBe('accepted')
    expect(server.messages.length).toBe(1)
  })

  test.each(['startTls', 'fromTheStart'] as const)('is refused when nobody vouches for the server: %s', async (tls) => {
    const { channel, message } = await start(
      { tls, auth },
      { ...account, secure: tls === 'fromTheStart', onThisComputer: false },
    )
    expect(await channel.send(message, atOnce)).toMatchObject({
      state: 'retry',
      error: { sentence: 'This server shows its own certificate. Is it your own server?', ofConnection: true },
    })
  })

  test('is asked for before a password leaves this computer', async () => {
    const { server, channel, message } = await start({ auth }, { ...account, onThisComputer: false })
    expect(await channel.send(message, atOnce)).toMatchObject({
      state: 'retry',
      error: {
        sentence: 'This server offers no secure line here, so your password would travel in the open. Try port 465.',
        ofConnection: true,
      },
    })
    expect(server.senders).toEqual([])
  })
})
