// npm run proof: the long tests behind the promises (*.proof.ts), and the scoreboard they write, line by line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

process.chdir(dirname(import.meta.dirname))
const folder = mkdtempSync(join(tmpdir(), 'leadloom-proof-'))
const scoreboard = join(folder, 'scoreboard.txt')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'proof', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    // Each proof appends its line to this file: what was tried, and how many of it held.
    env: { ...process.env, LEADLOOM_SCOREBOARD: scoreboard },
  },
)
process.stdout.write(
  `\nScoreboard\n${existsSync(scoreboard) ? readFileSync(scoreboard, 'utf8') : 'No proof wrote a line.\n'}`,
)
rmSync(folder, { recursive: true, force: true })
process.exitCode = status ?? 1
