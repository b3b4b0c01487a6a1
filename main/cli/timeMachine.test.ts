import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { templates } from '../../shared/templates/index.ts'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function leadloom(...words: string[]) {
  const printed = { out: '', err: '' }
  const io = {
    stdout: { write: (text: string) => (printed.out += text) },
    stderr: { write: (text: string) => (printed.err += text) },
  }
  const code = await runCommand([...words, '--json', '--data', join(folder, 'data')], process.env, io)
  return { code, json: printed.out === '' ? null : JSON.parse(printed.out), err: printed.err }
}
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(folder, name)
}
const flow = (name: string, start: object, subject: string) => ({
  ...{ format: 'leadloom.workflow', version: 1, name, settings: {} },
  nodes: [
    { id: 'start', version: 1, ...start },
    { id: 'mail', type: 'email', version: 1, config: { subject, body: 'Hi' } },
  ],
  edges: [{ id: 'e', source: 'start', port: 'next', target: 'mail' }],
})
const dueTomorrow = { of: 'record', recordType: 'payment', field: 'dueAt', when: 'before', days: 1, at: '10:00' }
const reminder = flow('Due', { type: 'dateReached', config: dueTomorrow }, '{{ record.title }} is due')
const people = 'email\nmaya@example.com\ntom@example.com\n'
const subjects = ({ messages }: { messages: { at: string; person: string; workflow: string; subject: string }[] }) =>
  messages.map(({ at, person, workflow, subject }) => `${at.slice(0, 10)} ${person} ${workflow}: ${subject}`)

test('a test takes files of records, what-ifs and other workflows, each as often as needed', async () => {
  const { code, json } = await leadloom(
    ...['simulate', file('due.json', reminder), '--people', file('people.csv', people), '--days', '9'],
    ...['--start', '2027-03-01T09:00', '--with', file('new.json', flow('New', { type: 'personAdded' }, 'Welcome'))],
    ...['--records', `payment=${file('fees.csv', 'email,title,due\nmaya@example.com,Fee,2027-03-04\n')}`],
    ...[
      '--records',
      `booking=${file('bookings.csv', 'email,title,starts at\ntom@example.com,Yoga,2027-03-04 18:00\n')}`,
    ],
    '--what-if',
    file('what.json', [
      {
        at: '+1d',
        person: 'tom@example.com',
        record: { type: 'payment', title: 'Course', set: { dueAt: '2027-03-09' } },
      },
    ]),
  )
  expect([code, subjects(json)]).toEqual([
    0,
    [
      ...['2027-03-01 maya@example.com New: Welcome', '2027-03-01 tom@example.com New: Welcome'],
      ...['2027-03-03 maya@example.com Due: Fee is due', '2027-03-08 tom@example.com Due: Course is due'],
    ],
  ])
})

test.each([
  ['{"at":1}', /must be a list of what happens/],
  ['[{"at":"+1d","person":"maya@example.com","does":"dances"}]', /What-if 1: does: It must be one of: replies, books/],
  ['[{"at":"+1d","person":"maya@example.com","did":"replies"}]', /What-if 1: Not known here: did\./],
  ['[{"at":"+1d","person":"maya@example.com"}]', /What-if 1: Say exactly one thing that happens/],
  ['[{"at":"+1d","person":"x@example.com","does":"replies"}]', /nobody in this test has the email or phone number/],
  ['[', /can't be read: there is a comma/],
])('a file of what-ifs that is wrong is refused with a sentence: %s', async (content, sentence) => {
  const words = ['simulate', file('due.json', reminder), '--people', file('people.csv', people), '--days', '3']
  const { code, json } = await leadloom(...words, '--what-if', file('what.json', content))
  expect([code, json.error.message]).toEqual([1, expect.stringMatching(sentence)])
})

test('a template is tested with its own sample people, their records, and what happens to them', async () => {
  const shipped = templates.find(({ id }) => id === 'booking-reminder')
  const { json } = await leadloom('templates', 'simulate', 'booking-reminder', '--start', '2027-03-01T09:00Z')
  expect([json.messages.length, json.notes]).toEqual([shipped?.expected.messages, []])
})

test('a backtest by command has the shape of a test', async () => {
  const { json: drawn } = await leadloom(
    'workflow',
    'import',
    file('new.json', flow('New', { type: 'personAdded' }, 'Welcome')),
  )
  const from = new Date(Date.now() - 60_000).toISOString()
  await leadloom('people', 'import', file('people.csv', people))
  const { code, json } = await leadloom('backtest', drawn.id, '--from', from)
  expect([
    code,
    json.people,
    json.messages.map(({ person }: { person: string }) => person).sort(),
    json.steps.mail.in,
  ]).toEqual([...[0, 2, ['maya@example.com', 'tom@example.com'], 2]])
  const { json: list } = await leadloom('messages', 'list')
  expect(list.messages).toEqual([])
})
