// Checks the types of every folder, each against its own surroundings: no DOM in the engine, no Node in the screens.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

process.chdir(dirname(import.meta.dirname))
const projects = [
  'shared',
  'engine',
  'main',
  'main/preload.tsconfig.json',
  'renderer',
  'renderer/tests.tsconfig.json',
  'e2e',
  'tsconfig.json',
]
const failed = projects.filter((project) => {
  if (!existsSync(project)) return false
  const command = process.platform === 'win32' ? 'tsc.cmd' : 'tsc'
  const { status } = spawnSync(join('node_modules/.bin', command), ['--noEmit', '-p', project], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status !== 0
})
if (failed.length > 0) {
  process.stderr.write(`Wrong types in ${failed.join(', ')}.\n`)
  process.exitCode = 1
}
