import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** A small checkout with an npm of its own, which writes down what it is asked and does as much of it as matters. */
let checkout: string
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'leadloom-prepare-'))
  for (const folder of ['shared', 'engine', 'bin']) mkdirSync(join(checkout, folder))
  cpSync('scripts/prepare.mjs', join(checkout, 'scripts', 'prepare.mjs'))
  for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'shared/graph.ts', 'engine/engine.ts'])
    put(file, file)
  const npm = `#!/bin/sh
echo "$1 $2" >> asked.txt
if [ -e broken-$1 ]; then exit 1; fi
mkdir -p node_modules/.bin && touch node_modules/.bin/node
`
  writeFileSync(join(checkout, 'bin', 'npm'), npm, { mode: 0o755 })
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

test('a fresh checkout is installed and built; the second time nothing is done', () => {
  expect(prepare().asked).toEqual(['ci --ignore-scripts', 'rebuild node', 'run --silent'])
  expect(prepare().asked).toEqual([])
})

test('a changed source is built again, a changed test is not', () => {
  prepare()
  put('engine/engine.test.ts', 'a test')
  expect(prepare().asked).toEqual([])
  put('engine/engine.ts', 'changed')
  expect(prepare().asked).toEqual(['run --silent'])
})

test('other packages are installed, and everything is built on them', () => {
  prepare()
  put('package-lock.json', 'changed')
  expect(prepare().asked).toEqual(['ci --ignore-scripts', 'rebuild node', 'run --silent'])
})

test('without network it says so, and the next start tries again', () => {
  put('broken-ci', '')
  const { status, said } = prepare()
  expect(status).toBe(1)
  expect(said).toContain(
    'This needs npm and, the first time, a network. Check the connection and run the same command again.',
  )
  rmSync(join(checkout, 'broken-ci'))
  expect(prepare().status).toBe(0)
})

test('a build that failed is built again', () => {
  put('broken-run', '')
  expect(prepare()).toMatchObject({ status: 1, said: expect.stringContaining('Leadloom could not be built.') })
  rmSync(join(checkout, 'broken-run'))
  expect(prepare().asked).toEqual(['run --silent'])
})

test('standard output stays clean for programs that read it', () => {
  expect(prepare().printed).toBe('')
})

function prepare() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(checkout, 'bin')}${delimiter}${process.env.PATH}` },
  })
  const note = join(checkout, 'asked.txt')
  const asked = existsSync(note) ? readFileSync(note, 'utf8').trim().split('\n') : []
  rmSync(note, { force: true })
  return { status, asked, said: stderr, printed: stdout }
}

function put(file: string, text: string) {
  writeFileSync(join(checkout, file), text)
}
