import { spawn } from 'node:child_process'

/**
 * Opens an address in the person's browser, when there is a screen to open it on. True when it was tried; whether the
 * browser came up is for the person to see, since the address is printed too.
 */
export function openBrowser(
  url: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): boolean {
  const command = commandFor(env, platform)
  if (!command) return false
  const [program, ...args] = command
  const child = spawn(program, [...args, url], { detached: true, stdio: 'ignore' })
  child.on('error', () => child.unref())
  child.unref()
  return true
}

function commandFor(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): [string, ...string[]] | null {
  if (env.LEADLOOM_NO_BROWSER || env.CI) return null
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null
}
