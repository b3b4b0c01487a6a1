import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * The folder that holds everything Leadloom keeps. `chosen` (--data DIR) wins over LEADLOOM_DATA, which wins over the
 * operating system's own place for such things. Returns an absolute path; creates nothing.
 * Linux: XDG Base Directory Specification 0.8, which ignores a relative XDG_DATA_HOME.
 */
export function dataFolder(
  env: NodeJS.ProcessEnv,
  chosen?: string,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const wanted = chosen || env.LEADLOOM_DATA
  if (wanted) return resolve(wanted)
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Leadloom')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Leadloom')
  const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share')
  return join(base, 'leadloom')
}
