import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of the built screens. This file runs from main/, from out/main and from inside the packaged app, so it
 * looks upwards for the folder that has package.json.
 */
export function screensFolder(start: string = import.meta.dirname): string {
  const isRoot = existsSync(join(start, 'package.json')) || dirname(start) === start
  return isRoot ? join(start, 'out', 'renderer') : screensFolder(dirname(start))
}
