import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, letIn, openTestHost } from '../testing/testHost.ts'
import { findWebFile } from './webFile.ts'

const root = mkdtempSync(join(tmpdir(), 'leadloom-web-'))
const web = join(root, 'web')
mkdirSync(join(web, 'assets'), { recursive: true })
mkdirSync(join(root, 'web-private'))
writeFileSync(join(web, 'index.html'), 'home')
writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'code')
writeFileSync(join(root, 'secret.txt'), 'outside')
writeFileSync(join(root, 'web-private', 'secret.txt'), 'beside')
symlinkSync(join(root, 'secret.txt'), join(web, 'way-out.txt'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const outside = [
  '/../secret.txt',
  '/../web-private/secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/....//secret.txt',
  '/%252e%252e/secret.txt',
  '/secret.txt%00.js',
  '/%c0%ae%c0%ae/secret.txt',
  '/%',
  '//etc/passwd.txt',
  '/C:/Windows/win.ini',
  '/file:///etc/hosts.txt',
  '/way-out.txt',
  '/missing.js',
  'secret.txt',
]

test.each(outside)('%s finds nothing', async (path) => {
  expect(await findWebFile(web, path)).toBe(null)
})

test('a screen is index.html, asked for anew each time; a built part is kept for good', async () => {
  const page = { path: join(web, 'index.html'), type: 'text/html; charset=utf-8', cache: 'no-cache' }
  expect(await findWebFile(web, '/')).toEqual(page)
  expect(await findWebFile(web, '/people/12')).toEqual(page)
  expect(await findWebFile(web, '/assets/main-1a2b.js')).toEqual({
    path: join(web, 'assets', 'main-1a2b.js'),
    type: 'text/javascript; charset=utf-8',
    cache: 'public, max-age=31536000, immutable',
  })
})

test('over HTTP nothing outside the folder is served either', async () => {
  const host = await openTestHost()
  const cookie = await letIn(host.link)
  for (const path of outside.filter((one) => one.startsWith('/'))) {
    const { status, body } = await ask(host.port, { path, headers: { Cookie: cookie } })
    expect({ path, isRefused: status === 404 || status === 400, leaks: /outside|beside|root:/.test(body) }).toEqual({
      path,
      isRefused: true,
      leaks: false,
    })
  }
  await host.closeAll()
})
