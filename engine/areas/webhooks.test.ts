import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { startHttpServer } from '../testing/standIns/httpServer.ts'
import { withEngine } from '../testing/testEngine.ts'

const maya = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya@example.com',
  phone: '',
  status: 'new',
  tags: ['trial'],
  timeZone: '',
  fields: { source: 'web' },
}

test('a webhook tells another program about the person, signed, and tries again with the same id until it has it', async () => {
  const server = await startHttpServer()
  try {
    await withEngine(async (t) => {
      const graph = drawGraph(
        {
          s: ['personAdded'],
          h: ['webhook', { url: `${server.url}/hook`, event: 'lead.created' }],
          k: ['createTask', { title: 'Told' }],
        },
        ['s > h > k'],
      )
      const { id } = await t.api.workflows.create({ name: 'Tell n8n', graph })
      await t.api.workflows.turnOn({ id })
      server.setFault({ status: 503 })
      await t.api.people.add(maya)
      await t.runDue()
      expect((await t.api.engine.today()).needsYou.tasks).toBe(0)
      server.setFault(undefined)
      await t.passMs(minuteMs)
      expect((await t.api.engine.today()).needsYou.tasks).toBe(1)

      const { webhookSecret } = await t.api.settings.get()
      const ids = server.requests.map(({ headers }) => headers['webhook-id'])
      expect(new Set(ids).size).toBe(1)
      const last = server.requests.at(-1)
      const headers = Object.fromEntries(
        Object.entries(last?.headers ?? {}).map(([name, value]) => [name, String(value)]),
      )
      // The stand-in clock is in 2027, and the verifier wants a fresh timestamp: signed by the real clock of the channel.
      const told = new Webhook(webhookSecret).verify(String(last?.body), headers)
      expect(told).toMatchObject({
        type: 'lead.created',
        data: {
          person: { name: 'Maya Okafor', email: 'maya@example.com', tags: ['trial'], source: 'web' },
          workflow: id,
          step: 'h',
        },
      })
    })
  } finally {
    await server.close()
  }
})

test('a webhook that is refused for good holds the person and says so', async () => {
  const server = await startHttpServer()
  try {
    await withEngine(async (t) => {
      const graph = drawGraph({ s: ['personAdded'], h: ['webhook', { url: `${server.url}/hook` }] }, ['s > h'])
      const { id } = await t.api.workflows.create({ name: 'Tell n8n', graph })
      await t.api.workflows.turnOn({ id })
      server.setFault({ status: 404 })
      await t.api.people.add(maya)
      await t.runDue()
      await t.passMs(hourMs)
      expect(server.requests).toHaveLength(1)
      expect((await t.api.engine.today()).needsYou.stuckRuns).toBe(1)
    })
  } finally {
    await server.close()
  }
})
