import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectionsArea } from './areas/connections.ts'
import { engineArea } from './areas/engine.ts'
import { messagesArea } from './areas/messages.ts'
import { peopleArea } from './areas/people.ts'
import { workflowsArea } from './areas/workflows.ts'
import { createChanges } from './changes.ts'
import { openParts } from './openParts.ts'
import { drawGraph } from './testing/drawGraph.ts'
import { startSmtpServer } from './testing/standIns/smtpServer.ts'
import { mondayMs } from './testing/testEngine.ts'

test.each([60, 150, 300, 400])(
  'when the disk is full %i pages on, sending stops before it cannot be recorded, says so, and goes on when there is room',
  async (room) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-full-'))
    const server = await startSmtpServer()
    const said: string[] = []
    const changes = createChanges()
    const clock = { ms: mondayMs }
    const { parts, close } = openParts(
      { dataDir, dataKey: Buffer.alloc(32, 7), version: 'test', now: () => clock.ms, log: (what) => said.push(what) },
      changes,
    )
    try {
      await connectionsArea(parts).add({
        from: 'A <a@b.example>',
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        username: '',
        password: '',
        perMinute: null,
      })
      const workflows = workflowsArea(parts)
      const graph = drawGraph({ s: ['personAdded'], a: ['email', { subject: 'Hi', body: 'x'.repeat(2000) }] }, [
        's > a',
      ])
      const { id } = await workflows.create({ name: 'W', graph })
      await workflows.turnOn({ id })
      const rows = Array.from({ length: 200 }, (_, n) => `p${n}@example.com`)
      await peopleArea(parts).importFile({ file: new Blob([['email', ...rows].join('\n')]) })

      const pages = Number(parts.store.raw.pragma('page_count', { simple: true }))
      parts.store.raw.pragma(`max_page_count = ${pages + room}`)
      const told = await Promise.resolve(engineArea(parts, changes).runDue({ untilIdle: true })).then(
        () => said.join(),
        String,
      )
      expect(told).toMatch(/full|could not be written/)
      expect(server.messages.length).toBeLessThan(200)

      parts.store.raw.pragma('max_page_count = 1000000')
      await engineArea(parts, changes).runDue({ untilIdle: true })
      const { messages } = await messagesArea(parts).list({ show: 'all', limit: 1000 })
      const arrived = server.messages.map(({ to }) => to)
      expect({
        arrived: arrived.length,
        distinct: new Set(arrived).size,
        states: [...new Set(messages.map(({ state }) => state))],
      }).toEqual({
        arrived: 200,
        distinct: 200,
        states: ['accepted'],
      })
    } finally {
      await close()
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)
