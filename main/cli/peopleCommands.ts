import { type Command, lines, plural, textOf } from './command.ts'
import { readCsv } from './readInput.ts'

export const peopleCommands: readonly Command[] = [
  {
    words: 'people import',
    needs: ['FILE.csv'],
    options: { tag: true, 'dry-run': false },
    run: async (client, { values: [file = ''], options, path }) => {
      const blob = readCsv(path(file))
      const tag = textOf(options, 'tag')
      const tried = options['dry-run'] === true
      const result = tried
        ? (await client.people.preview({ file: blob })).result
        : await client.people.importFile({ file: blob, tag })
      const { read, added, updated, skipped, problems } = result
      return {
        json: { read, added, updated, skipped, problems },
        text: lines(
          `${plural(read, 'row')} read: ${plural(added, 'person', 'people')} ${tried ? 'would be added' : 'added'}, ${updated} updated, ${skipped} skipped.`,
          ...problems.map(({ row, column, message }) => `  Row ${row}${column ? `, ${column}` : ''}: ${message}`),
        ),
      }
    },
  },
  {
    words: 'people list',
    needs: [],
    options: { search: true },
    run: async (client, { options }) => {
      const { people, total } = await client.people.list({ search: textOf(options, 'search'), limit: 1_000_000 })
      const shown = people.map(({ id, name, firstName, email, phone, status, tags }) => ({
        id,
        name,
        firstName,
        email,
        phone,
        status,
        tags,
      }))
      return {
        json: { people: shown, total },
        text: lines(
          ...shown.map(
            (one) => `${one.id}  ${one.name || '-'}  ${one.email ?? '-'}  ${one.phone ?? '-'}  ${one.status}`,
          ),
          plural(total, 'person', 'people'),
        ),
      }
    },
  },
]
