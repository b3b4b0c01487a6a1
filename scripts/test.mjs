// npm test: everything that must be true of a change, in order, with one line at the end that counts it all.
// A stage that fails does not keep the next ones from running.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findBrowser } from './findBrowser.mjs'

process.chdir(dirname(import.meta.dirname))
const reports = mkdtempSync(join(tmpdir(), 'leadloom-test-'))
const total = { passed: 0, failed: 0 }

stage('types', () => oneCheck(run(process.execPath, ['scripts/typecheck.mjs'])))
stage('lint and import law', () => oneCheck(run('biome', ['check', '--max-diagnostics=50', '.'])))
stage('dead code', () => oneCheck(run('knip', [])))
stage('unit tests', () => {
  const file = join(reports, 'unit.json')
  const status = run('vitest', [
    'run',
    '--project',
    'unit',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = read(file)
  // A file that cannot even be loaded has no tests to count, and is a failure all the same.
  const broken = (report?.testResults ?? []).filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  )
  return counted(report?.numPassedTests, (report?.numFailedTests ?? 0) + broken.length, status)
})
const browser = await findBrowser()
stage('end to end', () => {
  if (!browser) {
    process.stderr.write(
      'No browser was found for the end-to-end tests. Install Chromium, or set CHROMIUM to its path.\n',
    )
    return { passed: 0, failed: 1 }
  }
  const file = join(reports, 'e2e.json')
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const status = run('playwright', ['test', '--reporter=list,json'], env)
  const stats = read(file)?.stats
  return counted(stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), status)
})

rmSync(reports, { recursive: true, force: true })
process.exitCode = total.failed === 0 ? 0 : 1
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)

function stage(name, work) {
  process.stdout.write(`\n== ${name}\n`)
  const startedAt = Date.now()
  const { passed, failed } = work()
  total.passed += passed
  total.failed += failed
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`== ${name}: ${passed} passed, ${failed} failed (${seconds} s)\n`)
}

function run(command, args, env = {}) {
  const isTool = command !== process.execPath
  const onWindows = process.platform === 'win32'
  const program = isTool ? join('node_modules/.bin', onWindows ? `${command}.cmd` : command) : command
  const options = { stdio: 'inherit', shell: onWindows && isTool, env: { ...process.env, ...env } }
  return spawnSync(program, args, options).status ?? 1
}

function oneCheck(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A run that ended badly without naming a failed test (it crashed, or found none) counts as one failure. */
function counted(passed = 0, failed = 0, status = 1) {
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    process.stderr.write(`The report of this stage could not be read: ${error.message}\n`)
    return null
  }
}
