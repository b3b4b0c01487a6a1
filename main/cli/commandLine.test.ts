import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startSmtpServer } from '../../engine/testing/standIns/smtpServer.ts'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs one command with --json and gives what it printed, as one document. */
async function leadloom(...words: string[]) {
  const printed = { out: '', err: '' }
  const io = {
    stdout: { write: (text: string) => (printed.out += text) },
    stderr: { write: (text: string) => (printed.err += text) },
  }
  const code = await runCommand([...words, '--json', '--data', join(folder, 'data')], process.env, io)
  return { code, json: printed.out === '' ? null : JSON.parse(printed.out), err: printed.err }
}
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
const workflow = {
  format: 'leadloom.workflow',
  version: 1,
  name: 'Trial follow-up',
  settings: { reenter: 'never', stopOn: ['replied'] },
  nodes: [
    { id: 'start', type: 'personAdded', version: 1, position: { x: 0, y: 0 }, config: {} },
    { id: 'hello', type: 'email', version: 1, config: { subject: 'Welcome {{ person.firstName }}', body: 'Hi' } },
    { id: 'w', type: 'wait', version: 1, config: { minutes: 0 } },
    { id: 'c', type: 'check', version: 1, config: { rule } },
    { id: 'a', type: 'email', version: 1, config: { subject: 'New', body: 'Hi' } },
    { id: 'b', type: 'email', version: 1, config: { subject: 'Old', body: 'Hi' } },
  ],
  edges: [
    { id: 'e1', source: 'start', port: 'next', target: 'hello' },
    { id: 'e2', source: 'hello', port: 'next', target: 'w' },
    { id: 'e3', source: 'w', port: 'next', target: 'c' },
    { id: 'e4', source: 'c', port: 'yes', target: 'a' },
    { id: 'e5', source: 'c', port: 'no', target: 'b' },
  ],
  notes: [],
}
const people = 'first name,email,status\nMaya,maya@example.com,new\nTom,tom@example.com,old\n'

test('the main job by command: people in, a workflow on, real emails out', async () => {
  const server = await startSmtpServer()
  try {
    const imported = await leadloom('people', 'import', file('people.csv', people))
    const { json: drawn } = await leadloom('workflow', 'import', file('flow.json', JSON.stringify(workflow)))
    const exported = await leadloom('workflow', 'export', drawn.id)
    const on = await leadloom('workflow', 'on', drawn.id)
    const connection = await leadloom(
      'connection',
      'add',
      server.url,
      '--from',
      'FitBox <hello@fitbox.example>',
      '--test',
    )
    const started = await leadloom('start', drawn.id, '--people', 'all')
    const done = await leadloom('run-due', '--until-idle')
    const { json: listed } = await leadloom('messages', 'list')
    const { json: known } = await leadloom('people', 'list')
    const { json: health } = await leadloom('doctor')
    expect({
      imported: imported.json,
      drawn,
      exported: exported.json,
      on: on.json,
      connection: { kind: connection.json.kind, checked: connection.json.steps.every(({ ok }: { ok: boolean }) => ok) },
      started: { started: started.json.started, refused: started.json.refused },
      done: { ...done.json, steps: done.json.steps > 10 },
      people: known.people.map(({ id: _, ...person }: { id: string }) => person),
      wrong: health.checks.filter(({ ok }: { ok: boolean }) => !ok),
    }).toEqual({
      imported: { read: 2, added: 2, updated: 0, skipped: 0, problems: [] },
      drawn: { id: drawn.id, name: 'Trial follow-up', problems: [] },
      exported: workflow,
      on: { id: drawn.id, version: 1 },
      connection: { kind: 'smtp', checked: true },
      started: { started: 2, refused: [] },
      done: {
        steps: true,
        messages: { accepted: 4, retry: 0, failed: 0, unknown: 0, held: 0 },
        live: 0,
        nextDueAt: null,
      },
      people: [
        { name: 'Tom', firstName: 'Tom', email: 'tom@example.com', phone: null, status: 'old', tags: [] },
        { name: 'Maya', firstName: 'Maya', email: 'maya@example.com', phone: null, status: 'new', tags: [] },
      ],
      wrong: [],
    })
    const arrived = server.messages.map(({ to, subject }) => `${to} ${subject}`).sort()
    expect(arrived).toEqual([
      'maya@example.com New',
      'maya@example.com Welcome Maya',
      'tom@example.com Old',
      'tom@example.com Welcome Tom',
    ])
    expect(
      listed.messages
        .map(({ to, subject, state }: { to: string; subject: string; state: string }) => `${to} ${subject} ${state}`)
        .sort(),
    ).toEqual(arrived.map((line) => `${line} accepted`))
  } finally {
    await server.close()
  }
})

test('a test of a file prints the same for the same seed, and keeps nothing', async () => {
  const words = [
    'simulate',
    file('flow.json', JSON.stringify(workflow)),
    '--people',
    file('people.csv', people),
    '--days',
    '3',
    '--start',
    '2027-03-01T09:00',
    '--seed',
    '4',
  ]
  const { json: first } = await leadloom(...words)
  const { json: again } = await leadloom(...words)
  expect({ ...again, tookMs: 0 }).toEqual({ ...first, tookMs: 0 })
  expect(
    first.messages.map(
      ({ to, subject, node }: { to: string; subject: string; node: string }) => `${to} ${subject} ${node}`,
    ),
  ).toEqual([
    'maya@example.com Welcome Maya hello',
    'tom@example.com Welcome Tom hello',
    'maya@example.com New a',
    'tom@example.com Old b',
  ])
  expect((await leadloom('people', 'list')).json).toEqual({ people: [], total: 0 })
})

describe('wrong input gets one sentence, exit code 1, and changes nothing', () => {
  const flow = (change: object) => JSON.stringify({ ...workflow, ...change })
  const table: [string, () => string[], RegExp][] = [
    [
      'a broken file',
      () => ['workflow', 'import', file('x.json', '{"format": "leadloom.wor')],
      /can't be read as a workflow, and nothing was changed\. It isn't valid JSON/,
    ],
    ['another kind of file', () => ['workflow', 'import', file('x.json', '{"a": 1}')], /some other kind of file/],
    ['a file that is not there', () => ['workflow', 'import', join(folder, 'none.json')], /There is no such file/],
    ['an empty CSV', () => ['people', 'import', file('x.csv', '')], /This file is empty/],
    [
      'a picture',
      () => ['people', 'import', file('x.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
      /CSV/,
    ],
    [
      'a CSV of 200 MB',
      () => {
        const path = file('big.csv', 'email\n')
        truncateSync(path, 200_000_000)
        return ['people', 'import', path]
      },
      /has 200 MB; 50 MB is the most\. Nothing was changed/,
    ],
    [
      'a wrong port',
      () => ['connection', 'add', 'smtp://127.0.0.1:1', '--from', 'A <a@b.example>', '--test'],
      /refuses this door \(port 1\)/,
    ],
    [
      'an address that is none',
      () => ['connection', 'add', 'mail.example', '--from', 'A <a@b.example>'],
      /written like smtp:\/\//,
    ],
    ['a workflow to start that is not there', () => ['start', 'nothing'], /There is no workflow "nothing"/],
    ['a folder to restore', () => ['restore', folder], /is not a file, so it can't be a backup/],
    ['a port that is empty', () => ['serve', '--port', ''], /--port takes a number/],
    ['a workflow that is not there', () => ['workflow', 'on', 'nothing'], /There is no workflow "nothing"/],
    [
      'a test with a loop without a wait',
      () => [
        'simulate',
        file('x.json', flow({ edges: [...workflow.edges, { id: 'x', source: 'a', port: 'next', target: 'hello' }] })),
        '--days',
        '3',
      ],
      /circle through/,
    ],
    [
      'a test of nobody',
      () => ['simulate', file('x.json', flow({})), '--people', file('x.csv', 'email\n'), '--days', '3'],
      /nobody/,
    ],
    [
      'a time that is none',
      () => ['simulate', file('x.json', flow({})), '--days', '3', '--start', 'soon'],
      /"soon" is not a time we can read/,
    ],
  ]
  test.each(table)('%s', async (_, words, sentence) => {
    const { code, json } = await leadloom(...words())
    expect({ code, sentences: json.error.message.split('\n').length }).toEqual({ code: 1, sentences: 1 })
    expect(json.error.message).toMatch(sentence)
    expect(
      (await leadloom('people', 'list')).json.total +
        (await leadloom('workflow', 'list')).json.workflows.length +
        (await leadloom('connection', 'list')).json.connections.length,
    ).toBe(0)
  })
})

test('a workflow with problems is kept as a draft, and refused with the list when it is turned on', async () => {
  const broken = { ...workflow, nodes: [...workflow.nodes, { id: 'x', type: 'sendFax', config: {} }] }
  const { json: drawn } = await leadloom('workflow', 'import', file('flow.json', JSON.stringify(broken)))
  const { code, json } = await leadloom('workflow', 'on', drawn.id)
  expect({ code, problems: drawn.problems.length, listed: json.error.problems.length, name: json.error.code }).toEqual({
    code: 1,
    problems: 2,
    listed: 2,
    name: 'HAS_PROBLEMS',
  })
  expect((await leadloom('workflow', 'list')).json.workflows[0].status).toBe('draft')
})

test('a wrong password is said at once by --test, and the account is not kept', async () => {
  const server = await startSmtpServer({ auth: { user: 'u', password: 'right' } })
  try {
    const { code, json } = await leadloom(
      'connection',
      'add',
      `smtp://u:wrong@127.0.0.1:${server.port}`,
      '--from',
      'A <a@b.example>',
      '--test',
    )
    expect(code).toBe(1)
    expect(json.error.message).toMatch(/password/)
    expect((await leadloom('connection', 'list')).json.connections).toEqual([])
  } finally {
    await server.close()
  }
})

test('what is not a command prints how to use it, with exit code 2', async () => {
  const { code, json, err } = await leadloom('frobnicate')
  expect({ code, json }).toEqual({
    code: 2,
    json: {
      error: {
        code: 'NOT_UNDERSTOOD',
        message: 'That is not a command of Leadloom. Run it without words to see all commands.',
        problems: [],
      },
    },
  })
  expect(err).toContain('people import FILE.csv')
})

test('asking for help is not a mistake', async () => {
  const { code, json } = await leadloom('--help')
  expect({ code, usage: json.usage.slice(0, 17) }).toEqual({ code: 0, usage: 'leadloom COMMAND ' })
})

test('a number below zero is a value, and is refused with a sentence', async () => {
  const { code, json } = await leadloom('templates', 'simulate', 'welcome-new-lead', '--days', '-1')
  expect(code).toBe(1)
  expect(json.error.message).toContain('days')
})
