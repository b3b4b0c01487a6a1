import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeyring } from './keyring.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadloom-keyring-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

test('a key is made once, kept for this user only, and is the same ever after', async () => {
  const dataKey = await openKeyring(dataDir, {})
  expect(dataKey.length).toBe(32)
  expect(await openKeyring(dataDir, {})).toEqual(dataKey)
  expect(await readdir(dataDir)).toEqual(['secret.key'])
  if (process.platform !== 'win32') expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600)
})

test('two folders have two keys', async () => {
  const other = await mkdtemp(join(tmpdir(), 'leadloom-keyring-'))
  expect(await openKeyring(dataDir, {})).not.toEqual(await openKeyring(other, {}))
  await rm(other, { recursive: true })
})

test('a key file may be elsewhere', async () => {
  const file = join(dataDir, 'elsewhere')
  const dataKey = await openKeyring(dataDir, { LEADLOOM_KEY_FILE: file })
  expect(await openKeyring(dataDir, { LEADLOOM_KEY_FILE: file })).toEqual(dataKey)
  expect(await readdir(dataDir)).toEqual(['elsewhere'])
})

test('a passphrase locks the key; the wrong one and none are refused with a sentence', async () => {
  const dataKey = await openKeyring(dataDir, { LEADLOOM_PASSPHRASE: 'blåbær' })
  expect(await openKeyring(dataDir, { LEADLOOM_PASSPHRASE: 'blåbær'.normalize('NFD') })).toEqual(dataKey)
  await expect(openKeyring(dataDir, { LEADLOOM_PASSPHRASE: 'wrong' })).rejects.toThrow(/^This passphrase does not open/)
  await expect(openKeyring(dataDir, {})).rejects.toThrow(/locked with a passphrase/)
  expect(await readdir(dataDir)).toEqual(['secret.key.locked'])
  const kept = await readFile(join(dataDir, 'secret.key.locked'), 'utf8')
  expect(kept.includes(dataKey.toString('base64'))).toBe(false)
})

test('a key that was open is locked by the first passphrase, and stays the same key', async () => {
  const dataKey = await openKeyring(dataDir, {})
  expect(await openKeyring(dataDir, { LEADLOOM_PASSPHRASE: 'later' })).toEqual(dataKey)
  expect(await readdir(dataDir)).toEqual(['secret.key.locked'])
})

test.each([
  ['secret.key', 'c2hvcnQ=', {}],
  ['secret.key', '', {}],
  ['secret.key.locked', '{}', { LEADLOOM_PASSPHRASE: 'x' }],
  ['secret.key.locked', 'not at all', { LEADLOOM_PASSPHRASE: 'x' }],
])('a damaged %s (%j) is told, never replaced', async (name, text, env) => {
  await writeFile(join(dataDir, name), text)
  await expect(openKeyring(dataDir, env)).rejects.toThrow(/damaged/)
  expect(await readFile(join(dataDir, name), 'utf8')).toBe(text)
})

test('what a crash left beside is no key', async () => {
  await writeFile(join(dataDir, 'secret.key.new'), 'half')
  expect((await openKeyring(dataDir, {})).length).toBe(32)
  expect(await readdir(dataDir)).toEqual(['secret.key'])
})
