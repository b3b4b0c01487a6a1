import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-segments-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function leadloom(...words: string[]) {
  const printed = { out: '', err: '' }
  const io = {
    stdout: { write: (text: string) => (printed.out += text) },
    stderr: { write: (text: string) => (printed.err += text) },
  }
  const code = await runCommand([...words, '--json', '--data', join(folder, 'data')], process.env, io)
  return { code, json: JSON.parse(printed.out) }
}
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('segments by command: from a file or a line, counted and listed', async () => {
  const people = 'first name,email,status\nMaya,maya@example.com,new\nTom,tom@example.com,old\n'
  await leadloom('people', 'import', file('people.csv', people))
  const isNew = { field: 'person.status', operator: '=', value: 'New' }
  const rule = { combinator: 'and', rules: [isNew] }
  const { json: fresh } = await leadloom('segment', 'add', 'Fresh', file('rule.json', JSON.stringify(rule)))
  const { json: others } = await leadloom(
    'segment',
    'add',
    'Others',
    '--rule',
    JSON.stringify({ ...isNew, operator: '!=' }),
  )
  const { json: listed } = await leadloom('segment', 'list')
  const { json: counted } = await leadloom('segment', 'count', 'Fresh')
  const { json: members } = await leadloom('segment', 'people', 'Others')
  expect({
    fresh: [fresh.sentence, fresh.people],
    others: [others.sentence, others.people],
    listed: listed.segments.map(({ name }: { name: string }) => name),
    counted,
    members: [members.total, members.people.map(({ email }: { email: string }) => email)],
  }).toEqual({
    fresh: ['Status is New', 1],
    others: ['Status is not New', 1],
    listed: ['Fresh', 'Others'],
    counted: { id: fresh.id, name: 'Fresh', people: 1 },
    members: [1, ['tom@example.com']],
  })
})

test('a rule that cannot be read is refused with an example', async () => {
  const { code, json } = await leadloom('segment', 'add', 'Bad', '--rule', 'status = new')
  expect([code, json.error.message]).toEqual([
    1,
    'The rule can\'t be read. It looks like {"combinator":"and","rules":[{"field":"person.status","operator":"=","value":"new"}]}. Nothing was saved.',
  ])
  expect((await leadloom('segment', 'list')).json).toEqual({ segments: [] })
})
