import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRunningHost } from './http/hostFile.ts'
import { ask, letIn } from './testing/testHost.ts'

let dataDir: string
const running: ChildProcess[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'leadloom-run-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

test('it starts, lets a browser in by the printed link, answers from the data folder, and stops when asked to', async () => {
  const first = start('--data', dataDir)
  const link = await first.link()
  const port = Number(new URL(link).port)
  const cookie = await letIn(link)
  const settings = await ask(port, { path: '/api/v1/settings', headers: { Cookie: cookie } })
  expect({ status: settings.status, ...JSON.parse(settings.body) }).toMatchObject({ status: 200, dataFolder: dataDir })

  first.child.kill('SIGTERM')
  expect(await first.ended()).toMatchObject({ code: 0, errors: '' })
  expect(existsSync(join(dataDir, 'host.json'))).toBe(false)
  expect(await findRunningHost(dataDir)).toBe(null)
})

test('started a second time on the same folder it leads to the first one and ends', async () => {
  const first = start('--data', dataDir)
  await first.link()
  const second = start('--data', dataDir)
  const link = await second.link()
  const { code, said } = await second.ended()
  expect(code).toBe(0)
  expect(said).toContain('running already')
  expect(await letIn(link)).toMatch(/^leadloom_\d+=[\w-]{43}$/)
})

test('after it was killed it starts again on the same folder', async () => {
  const first = start('--data', dataDir)
  await first.link()
  first.child.kill('SIGKILL')
  await first.ended()
  expect(existsSync(join(dataDir, 'host.json'))).toBe(true)
  const second = start('--data', dataDir)
  expect(await letIn(await second.link())).not.toBe('')
})

test('Ctrl+C that arrives twice closes it as cleanly as once', async () => {
  const { child, link, ended } = start('--data', dataDir)
  await link()
  child.kill('SIGINT')
  child.kill('SIGINT')
  expect(await ended()).toMatchObject({ code: 0, errors: '' })
  expect(existsSync(join(dataDir, 'host.json'))).toBe(false)
})

test('another address than this computer is refused with a sentence', async () => {
  const { code, errors } = await start('--data', dataDir, '--host', '0.0.0.0').ended()
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining('only on this computer') })
})

test('an argument it does not know is wrong usage', async () => {
  const { code, errors } = await start('--prot', '80').ended()
  expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining('Use: npm start') })
})

function start(...args: string[]) {
  const child = spawn(process.execPath, ['main/serve.ts', ...args], {
    env: { ...process.env, LEADLOOM_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  let errors = ''
  const ended = new Promise<{ code: number | null; said: string; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said, errors }))
  })
  const link = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      const found = /http:\S+\/open\?key=\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString()
    })
    child.once('close', () => reject(new Error(`It ended without a link:\n${said}${errors}`)))
  })
  link.catch(() => undefined)
  return { child, link: () => link, ended: () => ended }
}
