import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { fullDisk } from '../engine/testing/fullDisk.ts'
import { openHost } from './host.ts'
import { createRouter } from './router.ts'
import { fakeApi } from './testing/fakeApi.ts'

test('what a full disk does not take is refused in one sentence, whatever was asked, and logged with its cause', async () => {
  const full = fullDisk()
  const { api } = fakeApi()
  const fails = () => {
    throw full
  }
  const logged: unknown[] = []
  const router = createRouter({ ...api, engine: { ...api.engine, stopEverything: fails } }, (_line, cause) =>
    logged.push(cause),
  )
  const client: { engine?: { stopEverything?: () => Promise<unknown> } } = createRouterClient(router, { context: {} })
  await expect(client.engine?.stopEverything?.()).rejects.toMatchObject({
    ...{ code: 'REFUSED', status: 422 },
    message: 'The disk is full or can’t be written to, so nothing was saved. Make room on it.',
  })
  expect(logged).toEqual([full])
})

test('a data folder that can’t be written to is refused in one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadloom-disk-'))
  const inTheWay = join(folder, 'data')
  writeFileSync(inTheWay, 'a file where the folder should be')
  await expect(openHost({ dataDir: inTheWay, env: {}, log: () => undefined })).rejects.toThrow(
    /^Leadloom can’t write to its data folder, .*data, so it did not start, and nothing is sent\. Make room on the disk /,
  )
  rmSync(folder, { recursive: true })
})
