// npm run proof: the tests behind the promises, short ones and long ones (*.proof.ts), and the scoreboard they come to.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

process.chdir(dirname(import.meta.dirname))
/** Short tests behind a promise, and what their line is called. */
const promises = JSON.parse(readFileSync('scripts/promises.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'leadloom-proof-'))
const scoreboard = join(folder, 'scoreboard.txt')
const report = join(folder, 'report.json')
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'proof', '--reporter=default', '--reporter=json']
const { status } = spawnSync(process.execPath, [...vitest, `--outputFile.json=${report}`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Each long proof appends its lines to this file: what was tried, and how much of it held.
  env: { ...process.env, LEADLOOM_SCOREBOARD: scoreboard },
})
process.stdout.write(`\nScoreboard\n${existsSync(scoreboard) ? readFileSync(scoreboard, 'utf8') : ''}`)
if (existsSync(report)) {
  for (const { name, assertionResults } of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const promise = Object.entries(promises).find(([file]) => name.replaceAll('\\', '/').endsWith(file))
    const held = assertionResults.filter((one) => one.status === 'passed').length
    if (promise) process.stdout.write(`${promise[1]}: ${held} of ${assertionResults.length}\n`)
  }
}
rmSync(folder, { recursive: true, force: true })
process.exitCode = status ?? 1
