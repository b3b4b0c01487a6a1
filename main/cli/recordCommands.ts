import type { ShownRecord } from '../../shared/contract/records.ts'
import { type Command, lines, type Printed, plural, textOf } from './command.ts'
import { fieldValues } from './fieldValues.ts'
import { readCsv } from './readInput.ts'

export const recordCommands: readonly Command[] = [
  {
    words: 'records types',
    needs: [],
    options: {},
    run: async (client) => {
      const { types } = await client.records.listTypes()
      return {
        json: { types },
        text: lines(
          ...types.map(({ id, fields, states }) =>
            lines(
              id,
              `  fields: ${fields.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`,
              `  states: ${states.map((state) => state.id).join(', ')}`,
            ),
          ),
        ),
      }
    },
  },
  {
    words: 'records import',
    needs: ['TYPE', 'FILE.csv'],
    options: { 'dry-run': false, 'add-people': false },
    run: async (client, { values: [type = '', file = ''], options, path }) => {
      const input = { type, file: readCsv(path(file)), addPeople: options['add-people'] === true }
      const tried = options['dry-run'] === true
      const { read, added, updated, unchanged, skipped, peopleAdded, problems } = tried
        ? await client.records.preview(input)
        : await client.records.importFile(input)
      const would = tried ? 'would be ' : ''
      return {
        json: { read, added, updated, unchanged, skipped, peopleAdded, problems },
        text: lines(
          `${plural(read, 'row')} read: ${plural(added, 'record')} ${would}added, ${updated} updated, ${unchanged} as they were, ${plural(skipped, 'row')} skipped.`,
          peopleAdded > 0 ? `${plural(peopleAdded, 'person', 'people')} ${would}added.` : '',
          ...problems.map(({ row, column, message }) => `  Row ${row}${column ? `, ${column}` : ''}: ${message}`),
        ),
      }
    },
  },
  {
    words: 'records list',
    needs: ['TYPE'],
    options: { search: true, state: true, person: true },
    run: async (client, { values: [type = ''], options }) => {
      const found = await client.records.list({
        ...{ type, limit: 1_000_000 },
        ...{ search: textOf(options, 'search'), state: textOf(options, 'state'), person: textOf(options, 'person') },
      })
      return { json: found, text: lines(...found.records.map(line), plural(found.total, 'record')) }
    },
  },
  {
    words: 'records add',
    needs: ['TYPE'],
    more: 'FIELD=VALUE',
    options: { person: true },
    run: async (client, { values: [type = '', ...words], options }) => {
      const { title, state, key, ...set } = Object.fromEntries(fieldValues(words))
      const people = (textOf(options, 'person') ?? '').split(/[;,]/).flatMap((who) => who.trim() || [])
      return shown(await client.records.save({ type, title, state, key: key || null, set, people }))
    },
  },
  {
    words: 'records set',
    needs: ['ID'],
    more: 'FIELD=VALUE',
    options: {},
    run: async (client, { values: [id = '', ...words] }) => {
      const { title, state, key, ...given } = Object.fromEntries(fieldValues(words))
      // Nothing after the "=" takes the value away.
      const set = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value || null]))
      const known = key === undefined ? {} : { key: key || null }
      return shown(await client.records.change({ id, change: { title, state, set, ...known } }))
    },
  },
]

const shown = (record: ShownRecord): Printed => ({ json: record, text: line(record) })

const line = ({ id, title, stateTitle, fields, people }: ShownRecord) =>
  [
    ...[
      id,
      title,
      stateTitle,
      Object.entries(fields)
        .map(([name, value]) => `${name}=${String(value)}`)
        .join(' '),
    ],
    people.map(({ email, phone, name }) => email ?? phone ?? name).join(', ') || 'nobody',
  ].join('  ')
