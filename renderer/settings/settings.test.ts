import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { licences } from './licences.ts'
import { printFrom, serverFor } from './mailDefaults.ts'

test('a sender name with a comma is quoted, so that it stays one sender', () => {
  expect([
    printFrom('FitBox', 'a@b.example'),
    printFrom('Smith, Tom', 'a@b.example'),
    printFrom(' ', 'a@b.example'),
  ]).toEqual(['FitBox <a@b.example>', '"Smith, Tom" <a@b.example>', 'a@b.example'])
})

test('the server is filled in only for addresses we know', () => {
  expect(serverFor('Tom@Gmail.com')).toEqual({ host: 'smtp.gmail.com', port: 587, secure: false })
  expect(serverFor('tom@fitbox.example')).toBeNull()
})

test('the licences that are shown are those of what is installed', () => {
  const installed = licences.map(({ name }) => {
    const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')
    return { name, licence: z.object({ license: z.string() }).parse(JSON.parse(text)).license }
  })
  expect(licences).toEqual(installed)
})
