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

async function run(words: string[]) {
  const printed = { out: '', err: '' }
  const io = {
    stdout: { write: (text: string) => (printed.out += text) },
    stderr: { write: (text: string) => (printed.err += text) },
  }
  const code = await runCommand([...words, '--data', join(folder, 'data')], process.env, io)
  return { code, ...printed }
}
const text = async (...words: string[]) => (await run(words)).out.trimEnd()
const json = async (...words: string[]) => JSON.parse((await run([...words, '--json'])).out)
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const flow = (days: number) => ({
  ...{ format: 'leadloom.workflow', version: 1, name: 'Trial', settings: {}, notes: [] },
  nodes: [
    { id: 'start', type: 'personAdded', version: 1, config: {} },
    { id: 'hello', type: 'email', version: 1, config: { subject: 'Hello', body: 'Hi' } },
    { id: 'w', type: 'wait', version: 1, config: { days } },
    { id: 'ask', type: 'email', version: 1, config: { subject: 'Ask', body: 'Hi' } },
  ],
  edges: [
    { id: 'e1', source: 'start', port: 'next', target: 'hello' },
    { id: 'e2', source: 'hello', port: 'next', target: 'w' },
    { id: 'e3', source: 'w', port: 'next', target: 'ask' },
  ],
})

test('versions by command: change, compare, plan, move, undo and restore', async () => {
  const { id } = await json('workflow', 'import', file('flow.json', JSON.stringify(flow(2))))
  expect(await json('workflow', 'publish', id)).toEqual({ id, version: 1 })
  await json('people', 'import', file('people.csv', 'first name,email\nMaya,maya@example.com\nTom,tom@example.com\n'))
  await json('run-due', '--until-idle')

  expect(await text('workflow', 'save', id, file('other.json', JSON.stringify(flow(3))))).toBe(
    'It is the draft now, and differs from the version people enter by.',
  )
  const sentence = 'After “Hello” people now wait 3 days instead of 2 days.'
  expect(await text('workflow', 'diff', id)).toBe(sentence)
  const [first = '', maya = ''] = (await text('workflow', 'plan', id)).split('\n')
  expect(first).toBe('2 people inside: 0 unchanged, 0 moved, 2 retimed, 0 removed')
  expect(maya).toMatch(/^ {2}Maya, retimed, at "Wait 2 days": "Ask" \S+Z -> "Ask" \S+Z$/)

  const moved = await json('workflow', 'publish', id, '--move')
  expect(moved).toEqual({
    ...{ id, version: 2, inside: 2, moved: 2, change: expect.any(String) },
    counts: { unchanged: 0, moved: 0, retimed: 2, removed: 0 },
  })
  const list = async () =>
    (await json('workflow', 'versions', id)).versions.map(
      ({ number, inside, description }: { number: number; inside: number; description: string }) =>
        `${number} ${inside} ${description}`,
    )
  expect(await list()).toEqual([`2 2 ${sentence}`, '1 0 The first version, with 4 steps.'])
  expect(await text('workflow', 'undo', moved.change)).toBe('2 people are back where they were.')
  expect(await list()).toEqual([`2 0 ${sentence}`, '1 2 The first version, with 4 steps.'])
  expect(await text('workflow', 'restore', id, '1')).toContain('Version 1 is the draft now.')
  expect(await text('workflow', 'publish', id)).toBe('It is on, as version 3.\n2 people inside stay on their version.')

  expect(await run(['workflow', 'undo', moved.change])).toMatchObject({
    ...{ code: 1, err: `There is no change "${moved.change}" to undo. It may have been undone before.\n` },
  })
  expect(await run(['workflow', 'diff', id, '--from', 'x'])).toMatchObject({
    ...{ code: 1, err: '"x" is not a number of a version, such as 3.\n' },
  })
})
