import type { Simulation } from '../../shared/contract/simulate.ts'
import { Refusal } from '../../shared/errors.ts'
import { issueSentence } from '../../shared/issueSentence.ts'
import { readWorkflowFile } from '../../shared/readWorkflowFile.ts'
import { type WhatHappens, whatIf } from '../../shared/whatIf.ts'
import { type Arguments, type Command, lines, type Printed, plural, textOf, textsOf } from './command.ts'
import { readCsv, readValues, readWorkflow } from './readInput.ts'

export const testCommands: readonly Command[] = [
  {
    words: 'simulate',
    needs: ['FILE'],
    options: {
      ...{ people: true, days: true, start: true, seed: true },
      ...{ records: 'many', 'what-if': true, with: 'many' },
    },
    run: async (client, { values: [file = ''], options, path }) => {
      const csv = textOf(options, 'people')
      const people = csv === undefined ? undefined : readCsv(path(csv))
      const others = textsOf(options, 'with').map((other) => readGraph(path(other)))
      const given = { people, others, ...givenBy(options, path) }
      return printed(await client.simulate.run({ ...readGraph(path(file)), ...given, ...timesOf(options) }))
    },
  },
  {
    words: 'backtest',
    needs: ['WORKFLOW'],
    options: { from: true, to: true },
    run: async (client, { values: [workflow = ''], options }) => {
      const from = textOf(options, 'from')
      if (from === undefined) throw new Refusal('NOT_POSSIBLE', 'Say from when to play it, such as --from 2027-03-01.')
      return printed(await client.simulate.backtest({ workflow, from, to: textOf(options, 'to') }))
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
    options: { days: true, start: true, seed: true, records: 'many', 'what-if': true },
    run: async (client, { values: [id = ''], options, path }) => {
      const { graph, name, days } = await client.templates.get({ id })
      const given = { template: id, ...givenBy(options, path) }
      return printed(await client.simulate.run({ graph, name, ...given, ...{ days, ...timesOf(options) } }))
    },
  },
]

function readGraph(path: string) {
  const { name, format: _format, version: _version, ...graph } = readWorkflowFile(readWorkflow(path))
  return { name, graph }
}

/** What there is besides the people, and what happens meanwhile. */
function givenBy(options: Arguments['options'], path: Arguments['path']) {
  const file = textOf(options, 'what-if')
  return {
    records: textsOf(options, 'records').map((text) => {
      const [type = '', ...rest] = text.split('=')
      if (type.trim() === '' || rest.join('=') === '')
        throw new Refusal('NOT_POSSIBLE', `"${text}" is not clear. Write --records booking=FILE.csv.`)
      return { type: type.trim(), file: readCsv(path(rest.join('='))) }
    }),
    whatIf: file === undefined ? [] : readWhatIf(path(file)),
  }
}

function readWhatIf(path: string): WhatHappens[] {
  const listed = readValues(path)
  if (!Array.isArray(listed))
    throw new Refusal('INVALID_FILE', `${path} must be a list of what happens. Begin it with [.`)
  const problems: { node: null; message: string }[] = []
  const read = listed.flatMap((one: unknown, index) => {
    const { data, error } = whatIf.safeParse(one)
    for (const issue of error?.issues ?? []) {
      const at = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''
      problems.push({ node: null, message: `What-if ${index + 1}: ${at}${issueSentence(issue)}` })
    }
    return data ?? []
  })
  if (problems[0]) throw new Refusal('INVALID_FILE', problems[0].message, problems)
  return read
}

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
    ...simulation.notes,
    ...simulation.notStarted.map(({ at, person, reason }) => `${at}  ${person}  did not start: ${reason}`),
    ...simulation.collisions.map(
      ({ at, person, messages }) =>
        `${at}  ${person}  gets messages of several workflows: ${messages.map(({ workflow, subject }) => `${workflow}, “${subject}”`).join('; ')}`,
    ),
    ...simulation.messages.map(({ at, to, subject, body }) => `${at}  ${to}  ${subject || body.slice(0, 80)}`),
  ),
})
