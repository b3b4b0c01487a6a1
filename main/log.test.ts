import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { logTo } from './log.ts'

test('a failed check is logged with where it failed, without what it looked at', () => {
  const stream = new PassThrough()
  const inner = Object.assign(new Error('Output validation failed'), {
    issues: [{ path: ['people', 0, 'name'], message: 'expected string' }],
    data: { people: [{ email: 'maya@example.com' }] },
  })
  logTo(stream, () => 0)('people.list failed, reference A1B2C3', new Error('failed', { cause: inner }))
  const written = String(stream.read())
  expect(written).toContain('1970-01-01T00:00:00.000Z people.list failed, reference A1B2C3')
  expect(written).toContain("path: [ 'people', 0, 'name' ]")
  expect(written).not.toContain('maya@example.com')
})
