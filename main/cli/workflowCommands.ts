import { type Command, lines, plural, textOf } from './command.ts'
import { readWorkflow } from './readInput.ts'

export const workflowCommands: readonly Command[] = [
  {
    words: 'workflow import',
    needs: ['FILE'],
    options: {},
    run: async (client, { values: [file = ''], path }) => {
      const imported = await client.workflows.importFile({ text: readWorkflow(path(file)) })
      const problems = imported.problems.map(({ node, message }) => ({ node, message }))
      return {
        json: { ...imported, problems },
        text: lines(
          `"${imported.name}" is here as a draft: ${imported.id}`,
          ...problems.map(({ message }) => `  To mend: ${message}`),
        ),
      }
    },
  },
  {
    words: 'workflow list',
    needs: [],
    options: {},
    run: async (client) => {
      const workflows = await client.workflows.list()
      return {
        json: { workflows },
        text: lines(
          ...workflows.map(({ id, name, status, inside }) => `${id}  ${status.padEnd(6)}  ${inside} inside  ${name}`),
          plural(workflows.length, 'workflow'),
        ),
      }
    },
  },
  {
    words: 'workflow export',
    needs: ['WORKFLOW'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const { text } = await client.workflows.exportFile({ id })
      return { json: JSON.parse(text) as unknown, text: text.trimEnd() }
    },
  },
  {
    words: 'workflow on',
    needs: ['WORKFLOW'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const turnedOn = await client.workflows.turnOn({ id })
      return { json: turnedOn, text: `It is on, as version ${turnedOn.version}.` }
    },
  },
  {
    words: 'workflow pause',
    needs: ['WORKFLOW'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const paused = await client.workflows.pause({ id })
      return { json: paused, text: 'It is paused: nobody enters and nobody moves on.' }
    },
  },
  {
    words: 'start',
    needs: ['WORKFLOW'],
    options: { people: true },
    run: async (client, { values: [workflow = ''], options }) => {
      const result = await client.campaigns.start({ workflow, people: textOf(options, 'people') ?? 'all' })
      return {
        json: result,
        text: lines(
          `Started for ${plural(result.started, 'person', 'people')}.`,
          ...result.refused.map(({ person, reason }) => `  Not for ${person}: ${reason}`),
        ),
      }
    },
  },
]
