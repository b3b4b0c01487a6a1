import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../headless.ts'
import { createRouter } from '../router.ts'
import { fakeApi } from './fakeApi.ts'

/** A served stand-in engine in a folder of its own, with a few files as its screens. */
export async function openTestHost({ now }: { now?: () => number } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'leadloom-host-'))
  const dataDir = join(root, 'data')
  const web = join(root, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Leadloom</title>')
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(root, 'secret.txt'), 'outside')
  const fake = fakeApi()
  const logged: string[] = []
  const log = (line: string, cause?: unknown) =>
    void logged.push(cause instanceof Error ? `${line}: ${cause.message}` : line)
  const options = { dataDir, router: createRouter(fake.api, log), log, web, now }
  const served = await serve({ ...options, port: await freePort() })
  return {
    ...served,
    ...fake,
    root,
    dataDir,
    web,
    options,
    logged,
    port: Number(new URL(served.url).port),
    /** Resolves when this has come true. */
    untilTrue: async (isSo: () => boolean) => {
      while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
    },
    closeAll: async () => {
      await served.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export interface RawAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** One request exactly as written: unlike fetch, node:http lets Host, Origin and the path be anything. */
export function ask(
  port: number,
  {
    path = '/',
    method = 'GET',
    headers = {},
    body,
  }: { path?: string; method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() })
      })
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Uses the one-time link as a browser would, and gives the cookie it gets. */
export async function letIn(link: string): Promise<string> {
  const { port, pathname, search } = new URL(link)
  const { headers } = await ask(Number(port), { path: pathname + search })
  const [cookie = ''] = [headers['set-cookie']].flat()
  return cookie.split(';')[0] ?? ''
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
