import type { Person } from '../../shared/contract/people.ts'
import { type Command, lines, type Printed, plural, textOf } from './command.ts'
import { fieldValues, yesOrNo } from './fieldValues.ts'
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
      const { read, added, updated, skipped, problems, import: id } = result
      return {
        json: { read, added, updated, skipped, problems },
        text: lines(
          `${plural(read, 'row')} read: ${plural(added, 'person', 'people')} ${tried ? 'would be added' : 'added'}, ${updated} updated, ${skipped} skipped.`,
          ...problems.map(({ row, column, message }) => `  Row ${row}${column ? `, ${column}` : ''}: ${message}`),
          id === undefined ? '' : `It can be undone for 30 days: people undo-import ${id}`,
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
  {
    words: 'people add',
    needs: [],
    more: 'FIELD=VALUE',
    options: {},
    run: async (client, { values }) => shown(await client.people.add(changeOf(values))),
  },
  {
    words: 'people set',
    needs: ['EMAIL'],
    more: 'FIELD=VALUE',
    options: {},
    run: async (client, { values: [who = '', ...words] }) => {
      const change = changeOf(words)
      const { id } = await client.people.find({ person: who })
      return shown(await client.people.change({ id, change }))
    },
  },
  {
    words: 'people imports',
    needs: [],
    options: {},
    run: async (client) => {
      const { imports } = await client.people.imports()
      return {
        json: { imports },
        text: lines(
          ...imports.map(
            ({ id, at, file, added, updated, canBeUndone }) =>
              `${id}  ${at}  ${file}  ${added} added, ${updated} updated${canBeUndone ? '' : ' (can no longer be undone)'}`,
          ),
          plural(imports.length, 'import'),
        ),
      }
    },
  },
  {
    words: 'people undo-import',
    needs: ['ID'],
    options: {},
    run: async (client, { values: [id = ''] }) => {
      const undone = await client.people.undoImport({ import: id })
      return {
        json: undone,
        text: lines(
          `${plural(undone.removed, 'person', 'people')} removed, ${undone.restored} restored. Not undone: ${undone.keptCount}.`,
          ...undone.kept.map(({ person, reason }) => `  ${person}: ${reason}`),
        ),
      }
    },
  },
]

/** "tag=+vip" adds a tag and "tag=-vip" takes it away; "consent.email.marketing=yes" is a consent; the rest are fields. */
function changeOf(words: readonly string[]) {
  const change = {
    set: {} as Record<string, string>,
    addTags: [] as string[],
    removeTags: [] as string[],
    consents: [] as { channel: string; purpose: 'marketing' | 'service'; given: boolean }[],
  }
  for (const [name, value] of fieldValues(words)) {
    const [, channel, purpose] = /^consent\.([a-z]+)\.(marketing|service)$/.exec(name) ?? []
    if (name === 'tag') (value.startsWith('-') ? change.removeTags : change.addTags).push(value.replace(/^[+-]/, ''))
    else if (channel !== undefined && (purpose === 'marketing' || purpose === 'service'))
      change.consents.push({ channel, purpose, given: yesOrNo(name, value) })
    else change.set[name] = value
  }
  return change
}

const shown = (person: Person): Printed => ({
  json: person,
  text: lines(
    `${person.id}  ${person.name || '-'}  ${person.email ?? '-'}  ${person.phone ?? '-'}  ${person.status}`,
    person.tags.length > 0 ? `  tags: ${person.tags.join(', ')}` : '',
    ...Object.entries(person.fields).map(([name, value]) => `  ${name}: ${String(value)}`),
  ),
})
