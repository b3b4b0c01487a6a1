import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Starts one of our own TypeScript files as a process of its own, so that it can be killed. */
export const startChild = (file: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [join(root, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

export interface Ended {
  code: number | null
  killed: boolean
  stdout: string
  stderr: string
}

/** When to kill a child: so long after it was started, or after it said that it works. */
export interface Kill {
  afterMs: number
  from: 'start' | 'working'
}

/** Waits for the end of a child; kills it when that is asked for. */
export function untilEnd(child: ChildProcess, kill?: Kill): Promise<Ended> {
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => (output.stdout += String(chunk)))
  let timer: NodeJS.Timeout | undefined
  const arm = () => {
    timer ??= kill && setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
  }
  child.stderr?.on('data', (chunk) => {
    output.stderr += String(chunk)
    if (output.stderr.startsWith('working')) arm()
  })
  if (kill?.from === 'start') arm()
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, killed: signal === 'SIGKILL', ...output })
    })
  })
}

/** The first line a child prints, read as JSON. */
export function firstLine(child: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(JSON.parse(text.slice(0, text.indexOf('\n'))))
    })
    child.on('exit', () => reject(new Error(`The child ended before it said anything: ${text}`)))
  })
}
