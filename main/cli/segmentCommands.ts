import { Refusal } from '../../shared/errors.ts'
import { parseJson } from '../../shared/json.ts'
import { type Rule, ruleSchema } from '../../shared/rules.ts'
import { type Command, lines, plural, textOf } from './command.ts'
import { readRule } from './readInput.ts'

export const segmentCommands: readonly Command[] = [
  {
    words: 'segment add',
    needs: ['NAME'],
    more: 'RULE.json',
    options: { rule: true },
    run: async (client, { values: [name = '', file], options, path }) => {
      const text = file === undefined ? textOf(options, 'rule') : readRule(path(file))
      const saved = await client.segments.save({ name, rule: ruleOf(text ?? '') })
      const { people } = await client.segments.count({ segment: saved.id })
      return {
        json: { ...saved, people },
        text: `“${saved.name}” is saved: ${saved.sentence}. ${plural(people, 'person', 'people')} now.`,
      }
    },
  },
  {
    words: 'segment list',
    needs: [],
    options: {},
    run: async (client) => {
      const segments = await client.segments.list()
      return {
        json: { segments },
        text: lines(
          ...segments.map(({ id, name, sentence }) => `${id}  ${name}: ${sentence}`),
          plural(segments.length, 'segment'),
        ),
      }
    },
  },
  {
    words: 'segment count',
    needs: ['NAME'],
    options: {},
    run: async (client, { values: [segment = ''] }) => {
      const counted = await client.segments.count({ segment })
      return { json: counted, text: `${plural(counted.people, 'person', 'people')} in “${counted.name}”.` }
    },
  },
  {
    words: 'segment people',
    needs: ['NAME'],
    options: { search: true },
    run: async (client, { values: [segment = ''], options }) => {
      const search = textOf(options, 'search')
      const { people, total } = await client.segments.people({ segment, search, limit: 1_000_000 })
      return {
        json: { people, total },
        text: lines(
          ...people.map((one) => `${one.id}  ${one.name || '-'}  ${one.email ?? '-'}  ${one.phone ?? '-'}`),
          plural(total, 'person', 'people'),
        ),
      }
    },
  },
  {
    words: 'segment remove',
    needs: ['NAME'],
    options: {},
    run: async (client, { values: [segment = ''] }) => ({
      json: await client.segments.remove({ segment }),
      text: 'Removed. The people stay.',
    }),
  },
]

/** A rule from a file or from the command line. One condition alone is a rule too. */
function ruleOf(text: string): Rule {
  const example = '{"combinator":"and","rules":[{"field":"person.status","operator":"=","value":"new"}]}'
  const unreadable = (cause: unknown) =>
    new Refusal('NOT_POSSIBLE', `The rule can't be read. It looks like ${example}. Nothing was saved.`, [], { cause })
  try {
    const value = parseJson(text)
    const isAlone = typeof value === 'object' && value !== null && 'field' in value
    return ruleSchema.parse(isAlone ? { combinator: 'and', rules: [value] } : value)
  } catch (cause) {
    throw unreadable(cause)
  }
}
