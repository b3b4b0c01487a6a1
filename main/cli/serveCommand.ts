import { Refusal } from '../../shared/errors.ts'
import { serve } from '../headless.ts'
import { openHost } from '../host.ts'
import type { Log } from '../log.ts'
import { untilStopped } from '../untilStopped.ts'
import type { Printed } from './command.ts'

interface ServeCommand {
  dataDir: string
  env: NodeJS.ProcessEnv
  log: Log
  options: Readonly<Record<string, string | boolean | undefined>>
  print: (printed: Printed) => void
}

/** Runs until told to stop. `url` lets one browser in, once; programs find the host through the data folder. */
export async function serveCommand({ dataDir, env, log, options, print }: ServeCommand): Promise<number> {
  const stopped = untilStopped(Date.now)
  const port = options.port === undefined ? undefined : Number(options.port || Number.NaN)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new Refusal('NOT_POSSIBLE', '--port takes a number from 1 to 65535.')
  const host = await openHost({ dataDir, env, log })
  try {
    const address = typeof options.host === 'string' ? options.host : undefined
    const served = await serve({ dataDir, router: host.router, log, port, host: address })
    print({ json: { url: served.link, origin: served.url }, text: `Leadloom is ready: ${served.link}` })
    await stopped
    await served.close()
  } finally {
    await host.close()
  }
  return 0
}
