import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../shared/duration.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { type Business, greetOn, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { type MailServer as Server, sending } from '../testing/sendingBusiness.ts'
import type { ReceivedEmail, SmtpServerOptions } from '../testing/standIns/smtpServer.ts'

const welcome = (hours: number, settings: WorkflowSettings = {}) =>
  drawGraph(
    { start: ['personAdded'], wait: ['wait', { hours }], mail: ['email', { subject: 'Welcome', body: 'Hi' }] },
    ['start > wait > mail'],
    settings,
  )

/** Does something in the instant at which the server has a message and its answer has not come back. */
async function whileLeaving(
  does: (business: Business) => Promise<unknown>,
  after: (business: Business, server: Server) => Promise<void>,
) {
  let leaves: ((message: ReceivedEmail) => void) | undefined
  const left = new Promise<ReceivedEmail>((resolve) => (leaves = resolve))
  // The connection is lost before the server could take it: certainly not there, so it would be tried again.
  const options: SmtpServerOptions = {
    faultFor: (to, attempt) => {
      if (attempt === 1) leaves?.({ to } as ReceivedEmail) // only that it came is asked
      return attempt === 1 ? 'busyAfterDot' : undefined
    },
  }
  await sending(options, async (business, server) => {
    await business.on('Welcome', welcome(1, { stopOn: ['replied'] }))
    await business.add()
    await business.runDue()
    const running = business.passMs(hourMs)
    await left
    await does(business)
    await running
    await after(business, server)
  })
}

test('a message whose person replied while it was on its way, and that did not arrive, is not tried again', () =>
  whileLeaving(
    async ({ api }) =>
      api.people.replied({ id: (await api.people.find({ person: 'maya@example.com' })).id, text: 'No' }),
    async ({ api, passMs }, server) => {
      await passMs(dayMs)
      expect(server.messages).toHaveLength(0)
      const { messages } = await api.messages.list({ show: 'all', limit: 10 })
      expect(
        messages.filter(({ direction }) => direction === 'out').map(({ state, error }) => ({ state, error })),
      ).toEqual([{ state: 'skipped', error: 'they replied' }])
    },
  ))

test('what is on its way when its workflow is paused is tried again only when it is on', () =>
  whileLeaving(
    async ({ api }) => api.workflows.pause({ id: (await api.workflows.list())[0]?.id ?? '' }),
    async ({ api, passMs, runDue }, server) => {
      await passMs(dayMs)
      expect(server.messages).toHaveLength(0)
      await api.workflows.turnOn({ id: (await api.workflows.list())[0]?.id ?? '' })
      await runDue()
      expect(server.messages).toHaveLength(1)
    },
  ))

test('a line of late messages that comes into the night goes on as a line in the morning', () =>
  sending({}, async ({ api, on, passMs, runDue }, server) => {
    await on('Welcome', welcome(1, { quietHours: { from: '20:00', to: '08:00' } }))
    const rows = Array.from({ length: 60 }, (_, n) => `p${n}@example.com`)
    await api.people.importFile({ file: new Blob([`email\n${rows.join('\n')}`]) })
    await runDue()
    await passMs(11 * hourMs - 30_000)
    for (let seconds = 0; seconds < 45; seconds++) await passMs(1000)
    const before = server.messages.length
    expect(before).toBe(30)
    await passMs(12 * hourMs - 15_000)
    expect(server.messages.length - before).toBeLessThanOrEqual(2)
    for (let seconds = 0; seconds < 40; seconds++) await passMs(1000)
    expect(server.messages).toHaveLength(60)
  }))

test('a late message that has to be tried again holds up nobody', () =>
  sending({ faultFor: (to) => (to === 'p0@example.com' ? 'busyAfterDot' : undefined) }, async (business, server) => {
    const { on, add, passMs, runDue } = business
    await on('Welcome', welcome(1))
    await add({ email: 'p0@example.com' })
    await runDue()
    await passMs(4 * hourMs)
    for (let hours = 0; hours < 4; hours++) await passMs(hourMs)
    await add({ email: 'p1@example.com' })
    await runDue()
    await passMs(4 * hourMs)
    await passMs(minuteMs)
    expect(server.messages.map(({ to }) => to)).toEqual(['p1@example.com'])
  }))

test('a clock that was set back does not make the cap hold anybody for the time it went back', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    const business = { businessName: 'FitBox', timeZone: 'Europe/London', country: 'GB' }
    await api.settings.save({ ...business, messageCap: { count: 1, hours: 24 } })
    await on('Changed', greetOn('personChanged', { field: 'status' }))
    const id = await add()
    await passMs(365 * dayMs)
    await api.people.change({ id, change: { status: 'warm' } })
    await runDue()
    await passMs(-365 * dayMs)
    await api.people.change({ id, change: { status: 'cold' } })
    await passMs(2 * dayMs)
    expect(await sent()).toHaveLength(2)
  }))

test('what is tried again by hand while its workflow is paused goes out when it is on', () =>
  sending({ fault: 'refusedAfterDot' }, async ({ api, on, add, runDue }, server) => {
    const workflow = await on('Welcome', greetOn('personAdded'))
    const id = await add()
    await runDue()
    const [run] = (await api.people.get({ id })).runs
    await api.workflows.pause({ id: workflow })
    server.setFault(undefined)
    await api.runs.retry({ runId: run?.runId ?? 0 })
    await runDue()
    expect(server.messages).toHaveLength(0)
    await api.workflows.turnOn({ id: workflow })
    await runDue()
    expect(server.messages).toHaveLength(1)
  }))
