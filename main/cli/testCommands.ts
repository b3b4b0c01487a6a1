import type { Simulation } from '../../shared/contract/simulate.ts'
import { Refusal } from '../../shared/errors.ts'
import { readWorkflowFile } from '../../shared/readWorkflowFile.ts'
import { type Arguments, type Command, lines, type Printed, plural, textOf } from './command.ts'
import { readCsv, readWorkflow } from './readInput.ts'

export const testCommands: readonly Command[] = [
  {
    words: 'simulate',
    needs: ['FILE'],
    options: { people: true, days: true, start: true, seed: true },
    run: async (client, { values: [file = ''], options, path }) => {
      const { name, format: _format, version: _version, ...graph } = readWorkflowFile(readWorkflow(path(file)))
      const csv = textOf(options, 'people')
      const people = csv === undefined ? undefined : readCsv(path(csv))
      return printed(await client.simulate.run({ graph, name, people, ...timesOf(options) }))
    },
  },
  {
    words: 'templates list',
    needs: [],
    options: {},
    run: async (client) => {
      const { templates } = await client.templates.list()
      const shown = templates.map(({ id, name, sentence }) => ({ id, name, sentence }))
      return {
        json: { templates: shown },
        text: lines(...shown.map(({ id, sentence }) => `${id.padEnd(26)} ${sentence}`)),
      }
    },
  },
  {
    words: 'templates show',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const template = await client.templates.get({ id })
      return {
        json: template,
        text: lines(template.name, template.sentence, plural(template.graph.nodes.length, 'step')),
      }
    },
  },
  {
    words: 'templates simulate',
    needs: ['ID'],
    options: { days: true, start: true, seed: true },
    run: async (client, { values: [id = ''], options }) => {
      const { graph, name, days } = await client.templates.get({ id })
      return printed(await client.simulate.run({ graph, name, ...{ days, ...timesOf(options) } }))
    },
  },
]

function timesOf(options: Arguments['options']) {
  const days = textOf(options, 'days')
  const start = textOf(options, 'start')
  const seed = textOf(options, 'seed')
  return {
    ...(days === undefined ? {} : { days: numberOf(days, '--days') }),
    ...(start === undefined ? {} : { start }),
    ...(seed === undefined ? {} : { seed: numberOf(seed, '--seed') }),
  }
}

function numberOf(text: string, option: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value))
    throw new Refusal('NOT_POSSIBLE', `${option} takes a number, such as 7.`)
  return value
}

const printed = (simulation: Simulation): Printed => ({
  json: simulation,
  text: lines(
    `${plural(simulation.people, 'person', 'people')}, ${simulation.start} to ${simulation.end}: ${plural(simulation.messages.length, 'message')}, ${plural(simulation.events.length, 'event')} in ${simulation.tookMs} ms. Nothing was sent.`,
    ...simulation.messages.map(({ at, to, subject }) => `${at}  ${to}  ${subject}`),
  ),
})
