import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/** A Leadloom of its own, as `npm start` runs it, on an empty data folder. */
export interface RunningLeadloom {
  url: string
  dataDir: string
  /** Lets a browser in, once. Used up by `page`. */
  link: string
  /** Ends it, as pulling the plug would, and starts it again on the same folder and port. */
  killAndRestart(): Promise<void>
  /** The first half of that, for what happens while it is away. */
  kill(): Promise<void>
  restart(): Promise<void>
}

/**
 * `zone` is the time zone of the computer. `leadloom` is a running host, and `page` a browser that was let in and shows its first screen.
 * An error that nobody caught on the page fails the test.
 */
export const test = base.extend<{ leadloom: RunningLeadloom; zone: string }>({
  zone: [middayZone(), { option: true }],
  leadloom: async ({ zone }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-e2e-'))
    const port = await freePort()
    let running = await start(dataDir, port, zone)
    const kill = () => end(running.process, 'SIGKILL')
    const restart = async () => {
      running = await start(dataDir, port, zone)
    }
    await use({
      url: `http://127.0.0.1:${port}`,
      dataDir,
      link: running.link,
      killAndRestart: async () => {
        await kill()
        await restart()
      },
      kill,
      restart,
    })
    await end(running.process, 'SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  },
  page: async ({ page, leadloom }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('filechooser', () => {
      // A chooser is held back only while somebody listens, and listening begins a moment late: so somebody always does.
    })
    await page.goto(leadloom.link)
    await page.waitForURL(`${leadloom.url}/`)
    await use(page)
    base.expect(complaints, 'errors nobody caught on the page').toEqual([])
  },
})

async function start(dataDir: string, port: number, zone: string): Promise<{ process: ChildProcess; link: string }> {
  const child = spawn(process.execPath, ['out/main/serve.js', '--data', dataDir, '--port', String(port)], {
    env: { ...process.env, LEADLOOM_NO_BROWSER: '1', TZ: zone },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (data: Buffer) => {
      said += data.toString()
      const found = /http:\S+\/open\?key=\S+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`Leadloom ended before it was ready:\n${said}`)))
  })
  return { process: child, link }
}

/** A zone in which it is about noon now, so that quiet hours never decide what a test sees. */
function middayZone(): string {
  const hoursToNoon = 12 - new Date().getUTCHours()
  return `Etc/GMT${hoursToNoon > 0 ? '-' : '+'}${Math.abs(hoursToNoon)}`
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** A port nobody uses, of those the system does not hand out by itself, so that nobody is given it before the host takes it. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + randomInt(20_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
