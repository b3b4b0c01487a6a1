import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { expect, test } from 'vitest'
import type { Client } from '../cli/connect.ts'
import { openHost } from '../host.ts'
import { serveHttp } from './http.ts'

test('an import tells over the wire how far it is; stopped on its way it imports nothing; people are found by REST', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-stream-'))
  const host = await openHost({ dataDir, env: process.env, log: () => undefined, inBackground: false })
  const answer = serveHttp(host.router)
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address of this shape.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const client = createORPCClient<Client>(new RPCLink({ url: `${url}/rpc` }))
    const file = new File(
      [`email,name\n${Array.from({ length: 30_000 }, (_, n) => `p${n}@example.com,P`).join('\n')}`],
      'fair.csv',
    )
    const stopped = await client.people.importWithProgress({ file })
    expect((await stopped.next()).value).toMatchObject({ stage: 'reading' })
    await stopped.return?.()
    const stages: string[] = []
    for await (const { stage, result } of await client.people.importWithProgress({
      file: new Blob(['email\np7@example.com\n']),
    })) {
      stages.push(stage)
      if (result) expect(result).toMatchObject({ read: 1, added: 1, skipped: 0, problems: [] })
    }
    const found = await fetch(`${url}/api/v1/people/find?person=p7@example.com`)
    const { total } = await client.people.list({ limit: 1 })
    const { imports } = await client.people.imports()
    expect([stages.at(-1), total, imports.length, found.status]).toEqual(['done', 1, 1, 200])
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await host.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
