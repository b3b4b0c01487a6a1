import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { countries } from './countries.ts'
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

test('every country is there once, and nothing that is none', () => {
  const codes = countries().map(({ value }) => value)
  expect(codes).toEqual(expect.arrayContaining(['GB', 'DE', 'US', 'SA', 'XK']))
  expect(codes).not.toEqual(expect.arrayContaining(['EU']))
  expect(codes).not.toContain('UK')
  expect(codes.length).toBeGreaterThan(240)
  expect(codes.length).toBeLessThan(255)
})

test('the licences that are shown are those of what is installed', () => {
  const installed = licences.map(({ name }) => {
    const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')
    return { name, licence: z.object({ license: z.string() }).parse(JSON.parse(text)).license }
  })
  expect(licences).toEqual(installed)
})
