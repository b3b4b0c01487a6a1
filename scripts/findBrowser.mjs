import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The browser for the end-to-end tests, or null. In this order: CHROMIUM, Playwright's own, one on the PATH, one that
 * Playwright can fetch, one that the system's packages can give (as root on Debian and the like).
 */
export async function findBrowser(env = process.env) {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return (
    [env.CHROMIUM, own].find((path) => path && existsSync(path)) ??
    onPath(env) ??
    (run('npx', ['playwright', 'install', 'chromium']) && existsSync(own) ? own : null) ??
    (process.getuid?.() === 0 && run('apt-get', ['install', '-y', 'chromium']) ? onPath(env) : null)
  )
}

function onPath(env) {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null
}

function run(command, args) {
  process.stderr.write(`Looking for a browser: ${command} ${args.join(' ')}\n`)
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0
}
