import { Refusal } from '../../shared/errors.ts'
import { type Command, lines, plural } from './command.ts'
import { readConnection } from './readConnection.ts'

const forKeys = { name: true, header: true, value: true, hosts: true }

export const connectionCommands: readonly Command[] = [
  {
    words: 'connection add',
    needs: ['URL'],
    options: { from: true, 'per-minute': true, test: false, ...forKeys },
    run: async (client, { values: [url = ''], options }) => {
      const input = readConnection(url, options)
      const check = options.test === true ? await client.connections.check(input) : null
      const bad = check?.steps.find(({ ok }) => !ok)
      const what = input.kind === undefined ? 'mail account' : 'connection'
      if (check && bad) throw new CheckFailed(`${bad.message} The ${what} was not added.`, check.steps)
      const { id, kind, name } = await client.connections.add(input)
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
          ...connections.map(
            ({ id, kind, name, trouble }) => `${id}  ${kind.padEnd(8)}  ${name}  ${trouble ?? 'no trouble'}`,
          ),
          plural(connections.length, 'connection'),
        ),
      }
    },
  },
  {
    words: 'connection check',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const check = await client.connections.checkKept({ id })
      const bad = check.steps.find(({ ok }) => !ok)
      if (bad) throw new CheckFailed(bad.message, check.steps)
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
      text: 'Removed. Live messages that went by it go to the Test inbox, or by another connection of its kind.',
    }),
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
