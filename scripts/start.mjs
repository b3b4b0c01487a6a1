// npm start: the window when Electron and a screen are there, otherwise the same screens in the browser.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { electronBinary, fetchElectron, hasDisplay } from './electronBinary.mjs'

const root = dirname(import.meta.dirname)
const wanted = process.argv.slice(2)
// Electron refuses its sandbox to root, and Leadloom never runs without one. Whoever names a port means the browser.
const wantsWindow =
  hasDisplay() &&
  process.getuid?.() !== 0 &&
  !process.env.LEADLOOM_HEADLESS &&
  !wanted.some((one) => /^--(port|host)\b/.test(one))
if (wantsWindow && !electronBinary())
  process.stderr.write('Fetching the window part (tried once, at most a minute) ...\n')
const electron = wantsWindow ? fetchElectron(60_000) : null

const [program, args] = electron
  ? [electron, [root, ...asSwitches(wanted)]]
  : [process.execPath, [join(root, 'out/main/serve.js'), ...wanted]]
const child = spawn(program, args, { stdio: 'inherit' })
// From the keyboard the signal reaches the child by itself as well, which takes it once.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
// A signal to npm itself ends the shell between npm and this process, and says nothing here. Then nobody is left to
// stop Leadloom, so it stops too.
const startedBy = process.ppid
setInterval(() => {
  if (process.ppid !== startedBy) child.kill('SIGTERM')
}, 500).unref()
child.on('error', (error) => {
  process.stderr.write(`Leadloom could not be started: ${error.message}\n`)
  process.exitCode = 1
})
child.on('exit', (code) => {
  process.exitCode = code ?? 0
})

/** Electron knows --data=DIR only. */
function asSwitches(args) {
  const at = args.indexOf('--data')
  return at < 0 ? args : [...args.slice(0, at), `--data=${args[at + 1]}`, ...args.slice(at + 2)]
}
