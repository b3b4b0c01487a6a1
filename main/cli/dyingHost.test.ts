import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a host that dies in the middle is said with a sentence, and not with a stack', async () => {
  const { host, note } = await startDyingHost()
  try {
    let out = ''
    const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: () => true } }
    const code = await runCommand(['people', 'list', '--json', '--data', join(folder, 'data')], process.env, io)
    expect({ code, json: JSON.parse(out) }).toEqual({
      code: 1,
      json: {
        error: {
          code: 'INTERNAL_SERVER_ERROR',
          message:
            'The running Leadloom stopped before it answered, so it is not known whether this was done. Look, then try it again.',
          problems: [],
        },
      },
    })
  } finally {
    rmSync(note)
    host.close()
  }
})

/** Answers that it is alive, and hangs up on everything else. */
async function startDyingHost() {
  const host = createServer((request, response) => (request.url === '/alive' ? response.end('{}') : response.destroy()))
  await once(host.listen(0, '127.0.0.1'), 'listening')
  const address = host.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const note = join(folder, 'data', 'host.json')
  mkdirSync(join(folder, 'data'))
  writeFileSync(note, JSON.stringify({ url: `http://127.0.0.1:${port}`, key: 'k'.repeat(24), pid: 1 }))
  return { host, note }
}
