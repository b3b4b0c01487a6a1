import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivateFile } from './privateFile.ts'

const runningHost = z.object({ url: z.url(), key: z.string().min(20), pid: z.number() })

/** A host that is running: where it answers, the key programs show it, and its process. */
export type RunningHost = z.infer<typeof runningHost>

/** Says where the host of this data folder answers. Only the owner of the folder can read it. */
export function writeHostFile(dataDir: string, host: RunningHost) {
  writePrivateFile(join(dataDir, 'host.json'), JSON.stringify(host, null, 2))
}

/** Takes the note away again, unless another host has put its own there meanwhile. */
export function removeHostFile(dataDir: string, key: string) {
  if (readHostFile(dataDir)?.key === key) rmSync(join(dataDir, 'host.json'), { force: true })
}

/**
 * The host that runs on this data folder, or null. A host that was killed leaves its note behind, and its port may
 * serve something else by now; so the host is asked, and has to answer to the key of the note.
 */
export async function findRunningHost(dataDir: string, timeoutMs = 1500): Promise<RunningHost | null> {
  const host = readHostFile(dataDir)
  if (!host) return null
  try {
    const answer = await fetch(`${host.url}/alive`, {
      headers: { authorization: `Bearer ${host.key}` },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    return answer.ok ? host : null
  } catch {
    // Nobody answers there: the note is all that is left of that host.
    return null
  }
}

/** A fresh link into a running host, good for one browser, or null when it does not give one. */
export async function newLink(host: RunningHost): Promise<string | null> {
  const answer = await fetch(`${host.url}/open-link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${host.key}` },
    signal: AbortSignal.timeout(5000),
    redirect: 'error',
  })
  const parsed = z.object({ link: z.url() }).safeParse(answer.ok ? await answer.json() : null)
  return parsed.success ? parsed.data.link : null
}

function readHostFile(dataDir: string): RunningHost | null {
  const file = join(dataDir, 'host.json')
  if (!existsSync(file)) return null
  try {
    return runningHost.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
