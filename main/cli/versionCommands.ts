import type { MovePlan } from '../../shared/contract/versions.ts'
import { Refusal } from '../../shared/errors.ts'
import { readWorkflowFile } from '../../shared/readWorkflowFile.ts'
import { type Command, lines, plural, textOf } from './command.ts'
import { readWorkflow } from './readInput.ts'

export const versionCommands: readonly Command[] = [
  {
    words: 'workflow save',
    needs: ['WORKFLOW', 'FILE'],
    options: {},
    run: async (client, { values: [id = '', file = ''], path }) => {
      const { name, format: _format, version: _version, ...graph } = readWorkflowFile(readWorkflow(path(file)))
      const { revision } = await client.workflows.get({ id })
      const { problems, ...saved } = await client.workflows.save({ id, revision, name, graph })
      return {
        json: { id, ...saved, problems },
        text: lines(
          `It is the draft now${saved.changed ? ', and differs from the version people enter by' : ''}.`,
          ...problems.map(({ message }) => `  To mend: ${message}`),
        ),
      }
    },
  },
  {
    words: 'workflow versions',
    needs: ['WORKFLOW'],
    options: {},
    run: async (client, { values: [workflow = ''] }) => {
      const listed = await client.versions.list({ workflow })
      return {
        json: listed,
        text: lines(
          ...listed.versions.map(
            ({ number, publishedAt, inside, name, description }) =>
              `${String(number).padStart(4)}  ${publishedAt}  ${inside} inside  ${name ?? description}`,
          ),
          plural(listed.versions.length, 'version'),
          listed.changed ? 'The draft differs from the latest.' : '',
        ),
      }
    },
  },
  {
    words: 'workflow diff',
    needs: ['WORKFLOW'],
    options: { from: true, to: true },
    run: async (client, { values: [workflow = ''], options }) => {
      const [from, to] = [textOf(options, 'from'), textOf(options, 'to')]
      const diff = await client.versions.diff({
        workflow,
        ...(from === undefined ? {} : { from: numberOf(from) }),
        ...(to === undefined || to === 'draft' ? {} : { to: numberOf(to) }),
      })
      const sentences = diff.changes.map(({ sentence }) => sentence)
      return { json: diff, text: lines(...sentences) || 'Nothing is different for people.' }
    },
  },
  {
    words: 'workflow plan',
    needs: ['WORKFLOW'],
    options: { limit: true },
    run: async (client, { values: [workflow = ''], options }) => {
      const limit = textOf(options, 'limit')
      const plan = await client.versions.plan({ workflow, ...(limit === undefined ? {} : { limit: numberOf(limit) }) })
      return { json: plan, text: textOfPlan(plan) }
    },
  },
  {
    words: 'workflow publish',
    needs: ['WORKFLOW'],
    options: { move: false },
    run: async (client, { values: [workflow = ''], options }) => {
      const people = options.move === true ? 'move' : 'stay'
      const { id, version, inside, ...rest } = await client.versions.publish({ workflow, people })
      if (inside === 0) return { json: { id, version }, text: `It is on, as version ${version}.` }
      const text =
        rest.change === null
          ? `${plural(inside, 'person', 'people')} inside stay on their version.`
          : `${plural(rest.moved, 'person', 'people')} moved: ${printCounts(rest.counts)}. To undo: workflow undo ${rest.change}`
      return { json: { id, version, inside, ...rest }, text: lines(`It is on, as version ${version}.`, text) }
    },
  },
  {
    words: 'workflow undo',
    needs: ['CHANGE'],
    options: {},
    run: async (client, { values: [change = ''] }) => {
      const undone = await client.versions.undo({ change })
      return {
        json: undone,
        text: lines(
          `${plural(undone.restored, 'person is', 'people are')} back where they were.`,
          undone.movedOn > 0
            ? `${plural(undone.movedOn, 'person', 'people')} had gone on, so they stay where they are.`
            : '',
        ),
      }
    },
  },
  {
    words: 'workflow restore',
    needs: ['WORKFLOW', 'NUMBER'],
    options: {},
    run: async (client, { values: [workflow = '', number = ''] }) => {
      const restored = await client.versions.restore({ workflow, number: numberOf(number) })
      return { json: restored, text: `Version ${number} is the draft now. Publish it to let people enter by it.` }
    },
  },
]

function textOfPlan({ problems, inside, counts, people }: MovePlan): string {
  if (problems.length > 0) return lines(...problems.map(({ message }) => `To mend first: ${message}`))
  return lines(
    `${plural(inside, 'person', 'people')} inside: ${printCounts(counts)}`,
    ...people.map(
      ({ person, what, step, before, after, reason }) =>
        `  ${person}, ${what}, at "${step}": ${printNext(before)} -> ${printNext(after)}${reason === null ? '' : ` (${reason})`}`,
    ),
  )
}

const printCounts = ({ unchanged, moved, retimed, removed }: MovePlan['counts']) =>
  `${unchanged} unchanged, ${moved} moved, ${retimed} retimed, ${removed} removed`

function printNext(next: MovePlan['people'][number]['before']): string {
  if (next.kind === 'none') return 'no more messages'
  return next.kind === 'depends'
    ? `depends on "${next.title}"`
    : `"${next.title}" ${next.at ?? 'at a time that depends'}`
}

function numberOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Refusal('NOT_POSSIBLE', `"${text}" is not a number of a version, such as 3.`)
  return Number(text)
}
