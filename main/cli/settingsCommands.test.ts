import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'leadloom-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function leadloom(...words: string[]) {
  let out = ''
  const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: () => true } }
  const code = await runCommand([...words, '--data', join(folder, 'data')], process.env, io)
  return { code, out }
}

test('the settings of the business by command: what is wrong changes nothing', async () => {
  const set = ['timeZone=Europe/London', 'holidays=12-25, 2027-05-03', 'messageCap=1/24']
  expect(await leadloom('settings', 'set', ...set)).toEqual({
    code: 0,
    out: [
      ...['businessName=', 'postalAddress=', 'timeZone=Europe/London', 'country=GB', 'holidays=12-25,2027-05-03'],
      'messageCap=1/24\n',
    ].join('\n'),
  })
  for (const wrong of ['messageCap=lots', 'holidays=soon', 'timeZone=Mars/X', 'country=??', 'country=XX', 'colour=red'])
    expect((await leadloom('settings', 'set', 'businessName=X', wrong)).code, wrong).toBe(1)
  const { out } = await leadloom('settings', 'show', '--json')
  expect(JSON.parse(out)).toMatchObject({ businessName: '', messageCap: { count: 1, hours: 24 } })
  expect(out).not.toContain('whsec')
  expect((await leadloom('settings', 'set', 'messageCap=none')).out).toContain('messageCap=none')
  expect((await leadloom('settings', 'set', 'country=uk')).out).toContain('country=GB')
})
