import { join } from 'node:path'
import { linkFor } from './http/answerRequest.ts'
import { removeHostFile, writeHostFile } from './http/hostFile.ts'
import { openSessions, secret } from './http/sessions.ts'
import { startWebServer } from './http/webServer.ts'
import type { Log } from './log.ts'
import type { Router } from './router.ts'
import { serveHttp } from './rpc/http.ts'
import { screensFolder } from './screensFolder.ts'
import { version } from './version.ts'

export interface Served {
  /** Such as http://127.0.0.1:4870 */
  url: string
  /** Lets one browser in, once, within a day. */
  link: string
  close(): Promise<void>
}

export interface ServeOptions {
  dataDir: string
  router: Router
  log: Log
  /** Left out: the first free one from 4870 on. */
  port?: number
  host?: string
  now?: () => number
  /** The folder of the built screens. */
  web?: string
}

/**
 * Puts HTTP around an open host: the screens for a browser, and the contract for browsers and programs. While it runs,
 * host.json in the data folder says where. Closing it leaves the host itself open.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dataDir, router, log, port, host, now = Date.now, web = screensFolder() } = options
  const sessions = openSessions(join(dataDir, 'sessions.json'), now)
  const hostKey = secret()
  const parts = { answer: serveHttp(router), describe: describeOnce(), sessions, hostKey, web, version }
  const server = await startWebServer(parts, { host, port, log })
  writeHostFile(dataDir, { url: server.url, key: hostKey, pid: process.pid })
  return {
    url: server.url,
    link: linkFor(server.url, sessions),
    close: async () => {
      removeHostFile(dataDir, hostKey)
      await server.close()
    },
  }
}

/** Made when first asked for, and then kept: few starts ever need it. */
function describeOnce() {
  let openApi: ReturnType<typeof load> | undefined
  const load = async () => (await import('./rpc/openApi.ts')).describeApi(version)
  const once = () => {
    openApi ??= load()
    return openApi
  }
  return {
    openApi: once,
    page: async () => (await import('./rpc/docsPage.ts')).docsPage(await once()),
  }
}
