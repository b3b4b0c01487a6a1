import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minuteMs } from '../../shared/duration.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { type MailServer as Server, sending } from '../testing/sendingBusiness.ts'
import { startHttpServer } from '../testing/standIns/httpServer.ts'

const withCode = () =>
  drawGraph(
    {
      start: ['personAdded'],
      hello: ['email', { subject: 'Hello {{ person.firstName }}', body: 'Hi' }],
      code: ['generateCode', { kind: 'letters', length: 20 }],
      mail: ['email', { subject: 'Your code', body: 'It is {{ steps.code.code }}.' }],
      team: ['notifyStaff', { text: 'Sent {{ steps.code.code }}', email: 'boss@example.com' }],
    },
    ['start > hello > code > mail > team'],
  )

const rawOf = ({ messages }: Server, to: string) =>
  messages.flatMap((message) => (message.to === to ? message.raw.toString('latin1') : [])).join('\n')
const codeIn = (text: string) => /It is (\w{20})\./.exec(text)?.[1] ?? 'there is no code'

test('a code reaches the person alone: not the team, no list, no file, no backup, however often it is tried', async () => {
  const faultFor = (to: string, attempt: number) =>
    to === 'maya@example.com' && attempt === 2 ? ('busyAfterDot' as const) : undefined
  await sending({ faultFor }, async ({ api, on, add, passMs, runDue, dataDir }, server) => {
    const workflow = await on('Code', withCode())
    const id = await add()
    await runDue()
    await passMs(minuteMs)
    const code = codeIn(rawOf(server, 'maya@example.com'))
    expect(code).toHaveLength(20)
    expect(server.messages.find(({ to }) => to === 'boss@example.com')?.subject).toBe('Sent ••••••')
    await api.data.backup({ file: join(dataDir, 'copy.backup') })
    const shown = [
      rawOf(server, 'boss@example.com'),
      ...(await Promise.all([
        api.messages.list({ show: 'all', limit: 100 }),
        api.people.timeline({ id, limit: 100 }),
        api.runs.why({ person: 'maya@example.com', workflow }),
        api.engine.today(),
      ]).then((all) => all.map((one) => JSON.stringify(one)))),
      ...readdirSync(dataDir, { recursive: true, withFileTypes: true }).flatMap((file) =>
        file.isFile() ? readFileSync(join(file.parentPath, file.name)).toString('latin1') : [],
      ),
    ]
    expect(shown.length).toBeGreaterThan(6)
    expect(shown.filter((text) => text.includes(code))).toEqual([])
  })
})

test('nobody inherits the code of a person who was removed, not with a mark in their name', () =>
  sending({}, async ({ api, on, add, runDue }, server) => {
    await on('Code', withCode())
    const id = await add()
    await runDue()
    const code = codeIn(rawOf(server, 'maya@example.com'))
    await api.people.remove({ id })
    await add({ firstName: '[[code:code]]', email: 'tom@example.com' })
    await runDue()
    expect(rawOf(server, 'tom@example.com')).toMatch(/It is/)
    expect(rawOf(server, 'tom@example.com').includes(code)).toBe(false)
  }))

test('a program that is told a code and says it back does not bring it into the file', async () => {
  const server = await startHttpServer({ answer: ({ body }) => ({ status: 200, body }) })
  try {
    await inBusiness(async ({ on, add, runDue, dataDir }) => {
      const graph = drawGraph(
        {
          start: ['personAdded'],
          code: ['generateCode', { kind: 'letters', length: 20 }],
          tell: [
            'httpRequest',
            { url: `${server.url}/door`, method: 'POST', body: '{"code": "{{ steps.code.code }}"}' },
          ],
          note: ['addNote', { text: 'They said {{ steps.tell.body.code }}' }],
        },
        ['start > code > tell > note'],
      )
      await on('Door', graph)
      await add()
      await runDue()
      const { code = '' } = JSON.parse(server.requests[0]?.body ?? '{}') as { code?: string }
      expect(code).toMatch(/^\w{20}$/)
      const files = readdirSync(dataDir, { recursive: true }).map((name) => join(dataDir, String(name)))
      expect(files.filter((file) => readFileSync(file).includes(code))).toEqual([])
    })
  } finally {
    await server.close()
  }
})
