import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs one command with --json and gives its exit code and what it printed, as one document. */
async function leadloom(...words: string[]) {
  let out = ''
  const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: () => true } }
  const code = await runCommand([...words, '--json', '--data', join(folder, 'data')], process.env, io)
  return { code, json: out === '' ? null : JSON.parse(out) }
}
const bookings = join(import.meta.dirname, '../../engine/import/fixtures/bookings-12.csv')

test('records by command: tried, imported, listed, added and changed', async () => {
  const tried = await leadloom('records', 'import', 'booking', bookings, '--dry-run')
  const imported = await leadloom('records', 'import', 'booking', bookings, '--add-people')
  const { json: cancelled } = await leadloom(
    'records',
    'list',
    'booking',
    '--state',
    'cancelled',
    '--person',
    'lead5@example.com',
  )
  const set = await leadloom(
    'records',
    'set',
    cancelled.records[0].id,
    'state=booked',
    'title=Yoga',
    'place=Blue room',
    'price=',
  )
  const words = ['records', 'add', 'payment', 'title=March', 'amount=49', 'dueAt=2027-03-31', 'key=R-1']
  const added = await leadloom(...words, '--person', 'lead1@example.com;lead2@example.com')
  const { json: types } = await leadloom('records', 'types')
  expect({
    tried: [tried.json.added, tried.json.skipped],
    imported: imported.json,
    cancelled: cancelled.total,
    set: [set.json.title, set.json.state, set.json.fields.place, set.json.fields.price],
    added: [added.json.key, added.json.state, added.json.fields, added.json.people.length],
    types: types.types.map(({ id }: { id: string }) => id),
  }).toEqual({
    tried: [0, 12],
    imported: { read: 12, added: 12, updated: 0, unchanged: 0, skipped: 0, peopleAdded: 12, problems: [] },
    cancelled: 1,
    set: ['Yoga', 'booked', 'Blue room', undefined],
    added: ['R-1', 'pending', { amount: 49, dueAt: '2027-03-31' }, 2],
    types: ['booking', 'payment', 'assignment', 'recording', 'application'],
  })
  expect(await leadloom('records', 'list', 'lunch')).toMatchObject({ code: 1, json: { error: { code: 'NOT_FOUND' } } })
  expect((await leadloom('records', 'list')).code).toBe(2)
})

test('people by command: added, changed with tags and consent, imported and the import undone', async () => {
  await leadloom('people', 'add', 'firstName=Maya', 'email=maya@example.com', 'plan=gold', 'tag=trial')
  const set = await leadloom(
    ...['people', 'set', 'maya@example.com', 'status=customer', 'phone=07700 900004', 'plan=', 'visits=3'],
    ...['tag=+vip', 'tag=-trial', 'consent.email.marketing=yes'],
  )
  expect(set.json).toMatchObject({
    ...{ name: 'Maya', status: 'customer', phone: '+447700900004', tags: ['vip'], fields: { visits: '3' } },
  })
  expect((await leadloom('people', 'set', 'maya@example.com', 'status')).json.error.message).toBe(
    '“status” is not of the form field=value. Nothing was changed.',
  )
  expect((await leadloom('people', 'set', 'tom@example.com', 'status=x')).json.error.code).toBe('NOT_FOUND')
  const file = join(folder, 'people.csv')
  writeFileSync(file, 'email,status\nmaya@example.com,gone\nana@example.com,new\n')
  await leadloom('people', 'import', file)
  const { json: listed } = await leadloom('people', 'imports')
  const undone = await leadloom('people', 'undo-import', listed.imports[0].id)
  const { json: left } = await leadloom('people', 'list')
  expect([undone.json, left.people.map(({ name, status }: Record<string, string>) => `${name} ${status}`)]).toEqual([
    { removed: 1, restored: 1, kept: [], keptCount: 0 },
    ['Maya customer'],
  ])
})
