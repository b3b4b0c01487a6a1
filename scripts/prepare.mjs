// Makes a fresh checkout ready to run: installs when package-lock.json changed, builds when a source changed.
// No dependencies, and plain enough for the system's Node 20: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
process.chdir(root)
const startedAt = Date.now()

const installed = fingerprint(['package-lock.json'])
if (stamp('node_modules/.leadloom-installed') !== installed || !existsSync('node_modules/.bin/node')) {
  say('Installing what Leadloom is built with (once, about a minute) ...')
  // Without scripts: better-sqlite3 brings its native part ready-made, but npm would still try to compile it.
  // Only the package "node" needs its script: it puts Node 24 in place, which everything else then runs on.
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], 'install')
  npm(['rebuild', 'node', '--loglevel=error'], 'install')
  writeFileSync('node_modules/.leadloom-installed', installed)
  say(`Installed in ${seconds()} s.`)
}

const sources = ['shared', 'engine', 'main', 'renderer']
  .flatMap(filesIn)
  .filter((file) => !/\.(test|proof)\.tsx?$/.test(file))
const built = fingerprint([...sources, 'vite.config.ts', 'package.json', 'package-lock.json'])
if (stamp('out/.built') !== built) {
  say('Building ...')
  npm(['run', '--silent', 'build', '--', '--logLevel', 'warn'], 'build')
  mkdirSync('out', { recursive: true })
  writeFileSync('out/.built', built)
  say(`Ready after ${seconds()} s.`)
}

function npm(args, what) {
  const onWindows = process.platform === 'win32'
  const { status, error } = spawnSync(onWindows ? 'npm.cmd' : 'npm', args, {
    stdio: ['ignore', 2, 2],
    // With the page of all parts, which a build to be packaged leaves out.
    env: { ...process.env, VITE_PARTS: 'yes' },
    shell: onWindows,
  })
  if (status === 0) return
  const sentences = {
    install: `The packages Leadloom is built with could not be installed${error ? ` (${error.message})` : ''}. This needs npm and, the first time, a network. Check the connection and run the same command again.`,
    build: 'Leadloom could not be built. The lines above say where it went wrong.',
  }
  say(`\n${sentences[what]}`)
  process.exit(1)
}

/** A hash that changes with the name or the content of any of the files. */
function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

function stamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** On standard error, so that `npm run --silent leadloom -- ... --json` keeps standard output to itself. */
function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function seconds() {
  return Math.round((Date.now() - startedAt) / 1000)
}
