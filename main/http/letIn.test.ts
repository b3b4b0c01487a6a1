import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serve } from '../headless.ts'
import { ask, letIn, openTestHost } from '../testing/testHost.ts'
import { findRunningHost, newLink, writeHostFile } from './hostFile.ts'

const dayMs = 24 * 60 * 60 * 1000
let now = Date.UTC(2027, 2, 1)
let host: Awaited<ReturnType<typeof openTestHost>>
beforeEach(async () => {
  host = await openTestHost({ now: () => now })
})
afterEach(() => host.closeAll())

const page = (cookie?: string) => ask(host.port, { headers: cookie ? { Cookie: cookie } : {} })
const open = (link: string, cookie = '') =>
  ask(host.port, { path: link.slice(host.url.length), headers: { Cookie: cookie } })

test('a browser without a session is told how to get in, and sees nothing else', async () => {
  const { status, body, headers } = await page()
  expect(status).toBe(401)
  expect(body).toContain('npm start')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  for (const path of [
    '/assets/main-1a2b.js',
    '/people',
    '/api/v1/docs',
    '/api/v1/status',
    '/alive',
    '/rpc/engine/status',
  ]) {
    expect((await ask(host.port, { path })).status).toBe(401)
  }
})

test('the link lets one browser in, once, with a cookie that scripts and other sites cannot use', async () => {
  const { status, headers } = await open(host.link)
  const [cookie = ''] = [headers['set-cookie']].flat()
  expect(status).toBe(200)
  expect(cookie.replace(/=[\w-]{43};/, '=TOKEN;')).toBe(
    `leadloom_${host.port}=TOKEN; HttpOnly; SameSite=Strict; Path=/; Max-Age=7776000`,
  )
  expect((await page(cookie)).status).toBe(200)
  expect((await open(host.link)).status).toBe(401)
  expect((await open(`${host.url}/open?key=guess`)).status).toBe(401)
  expect((await open(`${host.url}/open`)).status).toBe(401)
})

test('a browser that is in goes on to the screens with a used link, and uses up no other one', async () => {
  const cookie = await letIn(host.link)
  expect((await open(host.link, cookie)).status).toBe(200)
  const running = await findRunningHost(host.dataDir)
  const second = (running && (await newLink(running))) ?? ''
  await open(second, cookie)
  expect((await open(second)).status).toBe(200)
})

test('looking at the link without opening it (HEAD) does not use it up', async () => {
  await ask(host.port, { method: 'HEAD', path: host.link.slice(host.url.length) })
  expect((await open(host.link)).status).toBe(200)
})

test('a link ends after a day, a session after ninety', async () => {
  const cookie = await letIn(host.link)
  const running = await findRunningHost(host.dataDir)
  const link = (running && (await newLink(running))) ?? ''
  now += dayMs + 1
  expect((await open(link)).status).toBe(401)
  expect((await page(cookie)).status).toBe(200)
  now += 89 * dayMs
  expect((await page(cookie)).status).toBe(401)
})

test('a session outlives a restart, and its file gives nobody a way in', async () => {
  const cookie = await letIn(host.link)
  const file = join(host.dataDir, 'sessions.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).not.toContain(cookie.split('=')[1])
  await host.close()
  const again = await serve({ ...host.options, port: host.port })
  expect((await page(cookie)).status).toBe(200)
  await again.close()
})

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/open?key=x', '/api/v1/status', '/nothing.js']) {
    const { headers } = await ask(host.port, { path })
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('programs find the host by host.json, which only its owner can read, and get in with its key', async () => {
  const running = await findRunningHost(host.dataDir)
  expect(running).toEqual({ url: host.url, key: expect.stringMatching(/^[\w-]{43}$/), pid: process.pid })
  expect(statSync(join(host.dataDir, 'host.json')).mode & 0o777).toBe(0o600)
  const bearer = (key: string) =>
    ask(host.port, { path: '/api/v1/status', headers: { Authorization: `Bearer ${key}` } })
  expect((await bearer(running?.key ?? '')).status).toBe(200)
  expect((await bearer('x'.repeat(43))).status).toBe(401)
  expect((await bearer('')).status).toBe(401)
})

test('a closed host is not found, nor one that was killed, nor another program on its port', async () => {
  const running = await findRunningHost(host.dataDir)
  if (running) writeHostFile(host.dataDir, { ...running, key: 'k'.repeat(43) })
  expect(await findRunningHost(host.dataDir)).toBe(null)
  if (running) writeHostFile(host.dataDir, running)
  await host.close()
  expect(await findRunningHost(host.dataDir)).toBe(null)
  if (running) writeHostFile(host.dataDir, running)
  expect(await findRunningHost(host.dataDir)).toBe(null)
})

test('other computers are refused with a sentence, and so is a port that is taken', async () => {
  await expect(serve({ ...host.options, host: '0.0.0.0' })).rejects.toThrow(
    /only on this computer.*password.*always-on/s,
  )
  await expect(serve({ ...host.options, port: host.port })).rejects.toThrow(`Port ${host.port} is used`)
})
