import { Refusal } from '../shared/errors.ts'
import { serve } from './headless.ts'
import { openHost } from './host.ts'
import { findRunningHost, newLink } from './http/hostFile.ts'
import { logTo } from './log.ts'
import { openBrowser } from './openBrowser.ts'
import { untilStopped } from './untilStopped.ts'

export interface RunServerOptions {
  dataDir: string
  port?: number
  host?: string
  env: NodeJS.ProcessEnv
}

/**
 * Runs Leadloom without a window of its own until it is told to stop (Ctrl+C, SIGTERM). When it runs on this data
 * folder already, prints a fresh link into that one instead. Resolves to the exit code: 0, or 1 after a refusal.
 */
export async function runServer(options: RunServerOptions): Promise<number> {
  const { dataDir, env } = options
  const running = await findRunningHost(dataDir)
  if (running) {
    const link = await newLink(running)
    process.stdout.write(`Leadloom is running already on ${dataDir}\n\n  Open  ${link ?? running.url}\n\n`)
    if (link) openBrowser(link, env)
    return 0
  }
  try {
    await runUntilStopped(options)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function runUntilStopped({ dataDir, port, host: address, env }: RunServerOptions) {
  const stopped = untilStopped(Date.now)
  const log = logTo(process.stderr, Date.now)
  const host = await openHost({ dataDir, env, log })
  try {
    const served = await serve({ dataDir, router: host.router, log, port, host: address })
    process.stdout.write(
      `Leadloom is running on this computer, with its data in ${dataDir}\n\n  Open  ${served.link}\n\nThe link works once; after that this browser just goes to ${served.url}\nStop with Ctrl+C.\n`,
    )
    openBrowser(served.link, env)
    await stopped
    await served.close()
  } finally {
    await host.close()
  }
}
