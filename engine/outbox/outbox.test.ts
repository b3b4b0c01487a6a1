import { describe, expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import type { SmtpFault } from '../testing/standIns/smtpFault.ts'
import { type SmtpServerOptions, startSmtpServer } from '../testing/standIns/smtpServer.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const email = (config: object = {}) =>
  ['email', { subject: 'Hello {{ person.firstName }}', body: 'Hi', ...config }] as [string, Record<string, unknown>]
const welcome = (config: object = {}) =>
  drawGraph({ s: ['personAdded'], a: email(config), k: ['createTask', { title: 'Sent' }] }, ['s > a > k'])

type Server = Awaited<ReturnType<typeof startSmtpServer>>

/** An engine with a mail account on a real server, and a workflow that is on. */
async function sending<T>(
  options: SmtpServerOptions,
  graph: Parameters<TestEngine['api']['workflows']['create']>[0]['graph'],
  use: (t: TestEngine, server: Server, connection: string) => Promise<T>,
  account: object = {},
) {
  const server = await startSmtpServer(options)
  try {
    return await withEngine(async (t) => {
      const login = {
        from: 'FitBox <hello@fitbox.example>',
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        username: '',
        password: '',
        perMinute: null,
      }
      const { id: connection } = await t.api.connections.add({ ...login, ...account })
      const { id } = await t.api.workflows.create({ name: 'Welcome', graph })
      await t.api.workflows.turnOn({ id })
      return use(t, server, connection)
    })
  } finally {
    await server.close()
  }
}
const states = async ({ api }: TestEngine) =>
  (await api.messages.list({ show: 'all', limit: 100 })).messages.map(({ state }) => state).sort()
const today = async ({ api }: TestEngine) => api.engine.today()

describe('what a fault of the mail server comes to', () => {
  const table: [SmtpFault, state: string, kept: number, goesOn: boolean, stuck: number][] = [
    ['noGreeting', 'retry', 0, false, 0],
    ['busyGreeting', 'retry', 0, false, 0],
    ['fullAtSender', 'retry', 0, false, 0],
    ['greylist', 'retry', 0, false, 0],
    ['noSuchAddress', 'failed', 0, false, 1],
    ['busyAtData', 'retry', 0, false, 0],
    ['dropMidData', 'unknown', 0, true, 0],
    ['dropAfterDot', 'unknown', 1, true, 0],
    ['hangAfterDot', 'unknown', 1, true, 0],
    ['busyAfterDot', 'retry', 0, false, 0],
    ['refusedAfterDot', 'failed', 0, false, 1],
    ['dropAfterAnswer', 'accepted', 1, true, 0],
  ]
  test.each(table)('%s is %s', async (fault, state, kept, goesOn, stuck) => {
    await sending({ fault }, welcome(), async (t, server) => {
      await t.api.people.add(maya)
      const { messages } = await t.runDue()
      expect(await states(t)).toEqual([state])
      expect(messages[state as 'accepted']).toBe(1)
      expect(server.messages).toHaveLength(kept)
      expect((await today(t)).needsYou).toMatchObject({
        tasks: goesOn ? 1 : 0,
        stuckRuns: stuck,
        unknown: state === 'unknown' ? 1 : 0,
      })
    })
  })
})

test('a message that the server certainly does not have is tried again with the same bytes', async () => {
  await sending(
    { faultFor: (_, attempt) => (attempt < 3 ? 'busyAfterDot' : undefined) },
    welcome(),
    async (t, server) => {
      await t.api.people.add(maya)
      await t.runDue()
      await t.passMs(minuteMs)
      expect(server.messages).toHaveLength(0)
      await t.passMs(5 * minuteMs)
      expect(await states(t)).toEqual(['accepted'])
      expect(server.messages).toHaveLength(1)
      await t.passMs(30 * dayMs)
      expect(server.messages).toHaveLength(1)
    },
  )
})

test('a message in doubt is never repeated by itself, and goes out again only when the person says so', async () => {
  await sending({ fault: 'dropAfterDot' }, welcome({ inDoubt: 'hold' }), async (t, server) => {
    await t.api.people.add(maya)
    await t.runDue()
    await t.passMs(7 * dayMs)
    server.setFault(undefined)
    await t.passMs(7 * dayMs)
    const [first] = server.messages
    const [doubt] = (await t.api.messages.list({ show: 'needsYou', limit: 10 })).messages
    expect({ kept: server.messages.length, tasks: (await today(t)).needsYou.tasks, doubt: doubt?.state }).toEqual({
      kept: 1,
      tasks: 0,
      doubt: 'unknown',
    })
    await t.api.messages.resolve({ id: doubt?.id ?? '', as: 'sendAgain' })
    await t.runDue()
    expect(server.messages.map(({ raw }) => raw.equals(first?.raw ?? Buffer.alloc(0)))).toEqual([true, true])
    expect((await today(t)).needsYou.tasks).toBe(1)
  })
})

test('"it arrived" lets the person go on without a second message', async () => {
  await sending({ fault: 'dropMidData' }, welcome({ inDoubt: 'hold' }), async (t, server) => {
    await t.api.people.add(maya)
    await t.runDue()
    const [doubt] = (await t.api.messages.list({ show: 'needsYou', limit: 10 })).messages
    await t.api.messages.resolve({ id: doubt?.id ?? '', as: 'arrived' })
    await t.runDue()
    expect({ kept: server.messages.length, tasks: (await today(t)).needsYou.tasks }).toEqual({ kept: 0, tasks: 1 })
  })
})

test('a message that failed leaves by its own way when that is drawn', async () => {
  const graph = drawGraph({ s: ['personAdded'], a: email(), call: ['createTask', { title: 'Call instead' }] }, [
    's > a',
    'a.failed > call',
  ])
  await sending({ fault: 'noSuchAddress' }, graph, async (t) => {
    await t.api.people.add(maya)
    await t.runDue()
    expect((await today(t)).tasks.map(({ title }) => title)).toEqual(['Call instead'])
    expect((await today(t)).needsYou.stuckRuns).toBe(0)
  })
})

test('a wrong password pauses the mail account, says so, and loses nothing', async () => {
  await sending(
    { auth: { user: 'u', password: 'right' } },
    welcome(),
    async (t, server, connection) => {
      for (const n of [1, 2, 3]) await t.api.people.add({ ...maya, email: `p${n}@example.com` })
      await t.runDue()
      const [account] = await t.api.connections.list()
      expect(account?.trouble).toMatch(/password|user name/i)
      await t.api.connections.remove({ id: connection })
      await t.api.connections.add({
        from: 'FitBox <hello@fitbox.example>',
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        username: 'u',
        password: 'right',
        perMinute: null,
      })
      await t.passMs(10 * minuteMs)
      expect(server.messages.map(({ to }) => to).sort()).toEqual(['p1@example.com', 'p2@example.com', 'p3@example.com'])
    },
    { username: 'u', password: 'wrong' },
  )
})

test('a mail account takes no more messages in a minute than it may', async () => {
  await sending(
    {},
    welcome(),
    async (t, server) => {
      await t.api.people.importFile({
        file: new Blob([['email', ...Array.from({ length: 25 }, (_, n) => `p${n}@example.com`)].join('\n')]),
      })
      const counts: number[] = []
      await t.runDue()
      counts.push(server.messages.length)
      for (let n = 0; n < 3; n++) {
        await t.passMs(minuteMs)
        counts.push(server.messages.length)
      }
      expect(counts).toEqual([10, 20, 25, 25])
    },
    { perMinute: 10 },
  )
})

test('a clock that is set back does not hold up a mail account with a cap', async () => {
  await sending(
    {},
    welcome(),
    async (t, server) => {
      await t.api.people.importFile({
        file: new Blob([['email', 'a@example.com', 'b@example.com', 'c@example.com'].join('\n')]),
      })
      await t.runDue()
      await t.passMs(-365 * dayMs)
      await t.api.people.add(maya)
      await t.runDue()
      expect(server.messages.map(({ to }) => to)).toContain('maya@example.com')
    },
    { perMinute: 3 },
  )
})

test('who unsubscribes while a message waits its turn does not get it', async () => {
  await sending({ fault: 'fullAtSender' }, welcome(), async (t, server) => {
    const { id } = await t.api.people.add(maya)
    await t.runDue()
    await t.api.people.unsubscribe({ id, how: 'by phone' })
    server.setFault(undefined)
    await t.passMs(dayMs)
    expect({ kept: server.messages.length, states: await states(t) }).toEqual({ kept: 0, states: ['skipped'] })
  })
})

test('without a mail account messages are shown in the Test inbox and sent to nobody', async () => {
  await withEngine(async (t) => {
    const { id } = await t.api.workflows.create({ name: 'Welcome', graph: welcome() })
    await t.api.workflows.turnOn({ id })
    await t.api.people.add(maya)
    await t.runDue()
    const { messages } = await t.api.messages.list({ show: 'test', limit: 10 })
    expect(messages.map(({ to, subject, state, test, via }) => ({ to, subject, state, test, via }))).toEqual([
      { to: 'maya@example.com', subject: 'Hello Maya', state: 'accepted', test: true, via: null },
    ])
  })
})

test('Message-ID and content are the same in the message that arrives as in the one that was kept', async () => {
  await sending({}, welcome(), async (t, server) => {
    await t.api.people.add(maya)
    await t.runDue()
    expect(server.messages.map(({ subject, body, to, from }) => ({ subject, body: body.trim(), to, from }))).toEqual([
      { subject: 'Hello Maya', body: 'Hi', to: 'maya@example.com', from: 'hello@fitbox.example' },
    ])
    expect(server.messages[0]?.messageId).toMatch(/^\d+\.[0-9a-z]+\.[0-9a-z]+@fitbox\.example$/)
  })
})
