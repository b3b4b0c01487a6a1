import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'node_modules', 'electron')

/** Where Electron's program is, or null. Looks only at files: asking the package itself would start a download. */
export function electronBinary() {
  const note = join(folder, 'path.txt')
  const program = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8').trim()) : ''
  return program && existsSync(program) ? program : null
}

/** True when a window could be shown here. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Fetches Electron's program, which its package no longer brings along. Tried once for each version and never for
 * longer than the limit: without it Leadloom runs in the browser just as well.
 */
export function fetchElectron(timeoutMs) {
  const tried = join(folder, '.leadloom-tried')
  if (electronBinary() || !existsSync(join(folder, 'install.js')) || existsSync(tried)) return electronBinary()
  writeFileSync(tried, 'Remove this file to try again.\n')
  spawnSync(process.execPath, ['install.js'], { cwd: folder, timeout: timeoutMs, stdio: 'ignore' })
  return electronBinary()
}
