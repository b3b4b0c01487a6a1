import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'leadloom-names-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function leadloom(...words: string[]) {
  let [out, err] = ['', '']
  const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: (text: string) => (err += text) } }
  const code = await runCommand([...words, '--json', '--data', join(folder, 'data')], process.env, io)
  return { code, json: JSON.parse(out), err }
}

function file(name: string, content: string) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const flow = file(
  'flow.json',
  JSON.stringify({
    ...{ format: 'leadloom.workflow', version: 1, name: 'Trial follow-up' },
    nodes: [
      { id: 'start', type: 'manual' },
      { id: 'end', type: 'end' },
    ],
    edges: [{ id: '1', source: 'start', port: 'next', target: 'end' }],
  }),
)

test('a workflow is named by its id or its name; where two have the name, both ids are told, also on stderr', async () => {
  await leadloom('people', 'import', file('leads.csv', 'email\nmaya@example.com\n'))
  const { imports } = (await leadloom('people', 'imports')).json
  expect(imports.map((one: { file: string }) => one.file)).toEqual(['leads.csv'])
  const { id } = (await leadloom('workflow', 'import', flow)).json
  expect((await leadloom('workflow', 'on', 'trial follow-up')).json).toEqual({ id, version: 1 })
  expect((await leadloom('start', 'Trial follow-up', '--people', 'all')).json.started).toBe(1)
  const second = (await leadloom('workflow', 'import', flow)).json
  const refused = await leadloom('workflow', 'pause', 'Trial follow-up')
  expect(refused).toMatchObject({ code: 1, err: `${refused.json.error.message}\n` })
  for (const one of [id, second.id]) expect(refused.json.error.message).toContain(one)
})
