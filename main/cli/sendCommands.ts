import { Refusal } from '../../shared/errors.ts'
import { type Command, lines, plural, textOf } from './command.ts'

const shows = ['all', 'test', 'needsYou', 'sent', 'coming'] as const

export const sendCommands: readonly Command[] = [
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
          ...messages.map(
            (one) =>
              `${one.at}  ${one.state.padEnd(8)}  ${one.to}  ${firstLine(one.subject || one.body)}${one.test ? '  (Test inbox)' : ''}`,
          ),
          plural(messages.length, 'message'),
        ),
      }
    },
  },
]

const firstLine = (text: string) => text.split('\n')[0] ?? ''
