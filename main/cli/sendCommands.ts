import { Refusal } from '../../shared/errors.ts'
import { type Command, lines, plural, textOf } from './command.ts'
import { readMailAddress } from './readMailAddress.ts'

const shows = ['all', 'test', 'needsYou', 'sent', 'coming'] as const

export const sendCommands: readonly Command[] = [
  {
    words: 'connection add',
    needs: ['URL'],
    options: { from: true, 'per-minute': true, test: false },
    run: async (client, { values: [url = ''], options }) => {
      const account = {
        ...readMailAddress(url, textOf(options, 'from')),
        perMinute: textOf(options, 'per-minute') ?? null,
      }
      const check = options.test === true ? await client.connections.check(account) : null
      const bad = check?.steps.find(({ ok }) => !ok)
      if (check && bad) throw new CheckFailed(`${bad.message} The mail account was not added.`, check.steps)
      const { id, kind, name } = await client.connections.add(account)
      return {
        json: { id, kind, name, ...(check ? { steps: check.steps } : {}) },
        text: lines(
          ...(check?.steps.map((step) => `  ok  ${step.name}: ${step.message}`) ?? []),
          `Connected: ${name} (${id})`,
        ),
      }
    },
  },
  {
    words: 'connection list',
    needs: [],
    options: {},
    run: async (client) => {
      const connections = await client.connections.list()
      return {
        json: { connections },
        text: lines(
          ...connections.map(({ id, name, trouble }) => `${id}  ${name}  ${trouble ?? 'works'}`),
          plural(connections.length, 'mail account'),
        ),
      }
    },
  },
  {
    words: 'connection check',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const account = (await client.connections.list()).find((one) => one.id === id)
      if (!account) throw new Refusal('NOT_FOUND', `There is no mail account "${id}".`)
      const check = await client.connections.check({ ...account, id })
      return {
        json: check,
        text: lines(...check.steps.map(({ ok, name, message }) => `  ${ok ? 'ok ' : 'NOT'}  ${name}: ${message}`)),
      }
    },
  },
  {
    words: 'connection remove',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => ({
      json: await client.connections.remove({ id }),
      text: 'Removed. Live messages go to the Test inbox.',
    }),
  },
  {
    words: 'run-due',
    needs: [],
    options: { 'until-idle': false },
    run: async (client, { options }) => {
      const result = await client.engine.runDue({ untilIdle: options['until-idle'] === true })
      const { steps, messages, live, nextDueAt } = result
      return {
        json: result,
        text: lines(
          `${plural(steps, 'step')} done. Messages: ${messages.accepted} accepted, ${messages.retry} to try again, ${messages.failed} failed, ${messages.unknown} in doubt, ${messages.held} held.`,
          `${plural(live, 'person', 'people')} inside. ${nextDueAt ? `Next: ${nextDueAt}` : 'Nothing is due.'}`,
        ),
      }
    },
  },
  {
    words: 'messages list',
    needs: [],
    options: { show: true },
    run: async (client, { options }) => {
      const show = shows.find((one) => one === (textOf(options, 'show') ?? 'all'))
      if (!show) throw new Refusal('NOT_POSSIBLE', `--show is one of ${shows.join(', ')}.`)
      const { messages } = await client.messages.list({ show, limit: 1_000_000 })
      return {
        json: { messages: messages.map(({ name: _, ...message }) => message) },
        text: lines(
          ...messages.map((one) => `${one.at}  ${one.state.padEnd(8)}  ${one.to}  ${one.subject}`),
          plural(messages.length, 'message'),
        ),
      }
    },
  },
]

/** A check that found something wrong: the sentence, and every step up to it. */
export class CheckFailed extends Refusal {
  readonly steps: unknown
  constructor(message: string, steps: unknown) {
    super('NOT_POSSIBLE', message)
    this.steps = steps
  }
}
