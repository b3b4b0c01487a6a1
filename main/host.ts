import { mkdirSync } from 'node:fs'
import { openEngine } from '../engine/index.ts'
import { Refusal } from '../shared/errors.ts'
import { openKeyring } from './adapters/keyring.ts'
import type { Log } from './log.ts'
import { createRouter, type Router } from './router.ts'
import { version } from './version.ts'

/** The engine at work, and the contract it answers. Knows neither Electron nor HTTP: transports are put around it. */
export interface Host {
  router: Router
  /** Does what is due now. Asked for when the computer wakes up. */
  wake(): Promise<void>
  close(): Promise<void>
}

export interface HostOptions {
  dataDir: string
  env: NodeJS.ProcessEnv
  log: Log
  /** False: nothing moves unless it is asked for. Default true. */
  inBackground?: boolean
}

/** Opens the data folder, making it when it is new, and begins to work. Refuses a folder that another host is using. */
export async function openHost({ dataDir, env, log, inBackground = true }: HostOptions): Promise<Host> {
  const engine = await openData(dataDir, env, log)
  if (inBackground) engine.start()
  return {
    router: createRouter(engine.api, log),
    wake: async () => void (await engine.api.engine.runDue({ untilIdle: false })),
    close: () => engine.close(),
  }
}

async function openData(dataDir: string, env: NodeJS.ProcessEnv, log: Log) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const dataKey = await openKeyring(dataDir, env)
    return openEngine({ dataDir, dataKey, version, log })
  } catch (cause) {
    if (!isUnwritable(cause)) throw cause
    const sentence = `Leadloom can’t write to its data folder, ${dataDir}, so it did not start, and nothing is sent. Make room on the disk and let it write there, or choose another folder.`
    throw new Refusal('NOT_POSSIBLE', sentence, [], { cause })
  }
}

/** Of a file system without a right to write, without room, or with a file where the folder should be. */
const unwritable = /^(EROFS|EACCES|EPERM|ENOSPC|EDQUOT|ENOTDIR|EEXIST|SQLITE_(FULL|READONLY|CANTOPEN|IOERR))/

const isUnwritable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && unwritable.test(String(error.code))
