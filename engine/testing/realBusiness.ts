import { expect } from 'vitest'
import { readInstant } from '../time/zones.ts'
import { type Business, inBusiness } from './business.ts'
import { type ReceivedRequest, startHttpServer } from './standIns/httpServer.ts'
import { type ReceivedEmail, startSmtpServer } from './standIns/smtpServer.ts'
import { startTwilioServer } from './standIns/twilioServer.ts'
import { startWhatsappServer } from './standIns/whatsappServer.ts'

/** A business with real servers around it, for stories over several weeks. */
export interface RealBusiness extends Business {
  /** Turns on a shipped template, unedited. Gives its id. */
  template: (id: string) => Promise<string>
  /** What the mail, SMS and WhatsApp servers got, in order: "Mon 1 Mar 09:00 email maya@example.com: Welcome". Then forgotten. */
  got: () => string[]
  /** Every email the mail server ever got. */
  emails: readonly ReceivedEmail[]
  /** The open tasks by their day: "Tue 2 Mar 09:00 Call Maya". */
  tasks: () => Promise<string[]>
  /** A server of another program, what it was asked, and what it answers. */
  web: Awaited<ReturnType<typeof startHttpServer>>
  answer: (how: (request: ReceivedRequest) => { status: number; body?: string }) => void
  twilio: Awaited<ReturnType<typeof startTwilioServer>>
  whatsapp: Awaited<ReturnType<typeof startWhatsappServer>>
  /** Moves the clock from one due moment to the next until then, such as 2027-03-04T18:00 in London; does all due work twice. */
  until: (moment: string) => Promise<void>
}

const zone = 'Europe/London'

/** Opens the business with mail, SMS and WhatsApp connected; at the end, nothing may have been refused by any of them. */
export const inRealBusiness = (use: (business: RealBusiness) => Promise<void>, startMs?: number) =>
  inBusiness(async (business) => {
    const log: { atMs: number; line: string }[] = []
    const note = (channel: string, to: string, text: string): undefined => {
      log.push({ atMs: business.now(), line: `${printMinute(business.now())} ${channel} ${to}: ${text}` })
    }
    // What goes out at the same time arrives in any order.
    const got = () =>
      log
        .splice(0)
        .sort((a, b) => a.atMs - b.atMs || a.line.localeCompare(b.line))
        .map(({ line }) => line)
    let answer: Parameters<RealBusiness['answer']>[0] = () => ({ status: 200, body: '{}' })
    const mail = await startSmtpServer({ onMessage: ({ to, subject }) => note('email', to, subject) })
    const twilio = await startTwilioServer()
    const whatsapp = await startWhatsappServer()
    const web = await startHttpServer({ answer: (request) => answer(request) })
    // Told of each one before they take it; nothing is refused.
    twilio.refuse(({ To = '', Body = '' }) => note('sms', To, Body))
    whatsapp.refuse(({ to, text, template }) => note('whatsapp', to, text?.body ?? template?.name ?? ''))
    try {
      const { api } = business
      await api.settings.save({ postalAddress: '1 High Street, London' })
      const from = 'FitBox <hello@fitbox.example>'
      await api.connections.add({
        ...{ from, host: '127.0.0.1', port: mail.port, secure: false, username: '', password: '', perMinute: null },
      })
      await api.connections.add({
        ...{ kind: 'twilio', name: 'SMS', accountSid: 'AC1', authToken: 'token', from: '+447700900999', whatsapp: '' },
        ...{ baseUrl: twilio.url, perMinute: null },
      })
      await api.connections.add({
        ...{ kind: 'whatsapp', name: 'WhatsApp', phoneNumberId: '1234567890', token: 'token', from: '' },
        ...{ baseUrl: whatsapp.url, version: 'v26.0', perMinute: null },
      })
      const template = async (id: string) => {
        const { id: workflow } = await business.api.workflows.create({ template: id })
        await business.api.workflows.turnOn({ id: workflow })
        return workflow
      }
      const tasks = async () =>
        [...(await business.api.engine.today()).tasks]
          .sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.title.localeCompare(b.title))
          .map(({ title, dueAt }) => `${printMinute(Date.parse(dueAt))} ${title}`)
      const until = async (moment: string) => {
        const endMs = readInstant(moment, zone)
        await business.runDue()
        while (business.now() < endMs) {
          const { nextDueAt } = await business.api.engine.status()
          const nextMs = nextDueAt === null ? endMs : Math.max(Date.parse(nextDueAt), business.now() + 1000)
          await business.passMs(Math.min(nextMs, endMs) - business.now())
          await business.runDue()
        }
      }
      const { on, add, record, sent, dataDir, now, passMs, runDue, reopen } = business
      await use({
        ...{ on, add, record, sent, dataDir, now, passMs, runDue, reopen },
        // Of the engine that is open now, also when a story has taken it apart before a restart.
        api: new Proxy(business.api, { get: (_, area) => Reflect.get(business.api, area) }),
        get engine() {
          return business.engine
        },
        ...{ template, until, got, tasks, web, twilio, whatsapp, emails: mail.messages },
        answer: (how) => {
          answer = how
        },
      })
      const wrong = (await business.api.messages.list({ show: 'needsYou', limit: 100 })).messages
      expect(wrong.map(({ to, state, error }) => ({ to, state, error }))).toEqual([])
      await nothingTwice(business, mail.messages)
    } finally {
      await Promise.all([mail.close(), twilio.close(), whatsapp.close(), web.close()])
    }
  }, startMs)

/** Whatever was sent by email is on the servers once, and nowhere else. */
async function nothingTwice({ api }: Business, emails: readonly ReceivedEmail[]) {
  const { messages } = await api.messages.list({ show: 'sent', limit: 10_000 })
  const ids = emails.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(messages.filter(({ channel, direction }) => channel === 'email' && direction === 'out')).toHaveLength(
    ids.length,
  )
}

export function printMinute(ms: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone },
  }).formatToParts(new Date(ms))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('hour')}:${part('minute')}`
}
