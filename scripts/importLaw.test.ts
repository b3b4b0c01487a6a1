import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

/** Each breach: a file, what it imports, and the part of the message that says what is allowed instead. */
const breaches: [file: string, imports: string, message: string][] = [
  ['shared/a.ts', 'node:fs', 'it may import shared/, zod, @orpc/contract and liquidjs'],
  ['shared/b.ts', 'react', 'it may import shared/, zod, @orpc/contract and liquidjs'],
  ['shared/c.ts', '../engine/index.ts', 'shared/ may import only shared/'],
  ['shared/nodes/d.ts', '../../renderer/App.tsx', 'shared/ may import only shared/'],
  ['shared/e.ts', './graph.test.ts', 'Code does not import tests'],
  ['shared/f.test.ts', '../engine/index.ts', 'shared/ may import only shared/'],
  ['engine/areas/a.ts', '../../main/host.ts', 'engine/ may import shared/ and engine/'],
  ['engine/areas/b.ts', '../../renderer/api/client.ts', 'engine/ may import shared/ and engine/'],
  ['engine/areas/c.ts', 'electron', 'engine/ is plain Node'],
  ['engine/areas/d.ts', '@orpc/server', 'engine/ is plain Node'],
  ['engine/areas/e.ts', 'kysely', 'SQL lives in engine/store'],
  ['engine/outbox/f.ts', 'better-sqlite3', 'SQL lives in engine/store'],
  ['engine/areas/g.ts', 'nodemailer', 'Only engine/channels may talk to mail servers'],
  ['engine/store/h.ts', 'nodemailer', 'Only engine/channels may talk to mail servers'],
  ['engine/channels/i.ts', 'kysely', 'SQL lives in engine/store'],
  ['engine/nodes/j.ts', '../store/store.ts', 'an executor gets what it needs in its context'],
  ['engine/nodes/k.ts', '../engine.ts', 'an executor gets what it needs in its context'],
  ['engine/areas/l.ts', '../testing/testEngine.ts', 'Code does not import tests'],
  ['main/a.ts', '../engine/engine.ts', 'only engine/index.ts'],
  ['main/http/b.ts', '../../engine/store/open.ts', 'only engine/index.ts'],
  ['main/c.ts', '../renderer/api/client.ts', 'main/ may import shared/, engine/index.ts and main/'],
  ['main/host.ts', 'electron', 'electron may be imported only in main/app.ts'],
  ['main/headless.ts', '@orpc/server/node', 'only in main/router.ts and main/rpc/'],
  ['main/app.ts', '@orpc/server', 'only in main/router.ts and main/rpc/'],
  ['main/rpc/d.ts', 'electron', 'electron may be imported only in main/app.ts'],
  ['main/e.ts', '@orpc/client', 'may be imported in main/cli* only'],
  ['main/f.ts', 'better-sqlite3', 'main/ serves the engine'],
  ['main/g.ts', './testing/testHost.ts', 'Code does not import tests'],
  ['renderer/people/a.tsx', 'node:path', 'renderer/ runs in a browser'],
  ['renderer/people/b.tsx', '../../engine/index.ts', 'renderer/ may import shared/ and renderer/'],
  ['renderer/people/c.tsx', '@xyflow/react', 'only in renderer/canvas'],
  ['renderer/people/d.tsx', '@orpc/client', 'only in renderer/api'],
  ['renderer/canvas/e.tsx', '@orpc/client/fetch', 'only in renderer/api'],
  ['renderer/api/f.ts', '@xyflow/react', 'only in renderer/canvas'],
  ['renderer/ui/g.tsx', '../people/PeopleScreen.tsx', 'renderer/ui holds plain parts'],
  ['e2e/a.spec.ts', '../main/headless.ts', 'e2e/ may import shared/ and e2e/'],
  ['e2e/b.spec.ts', 'kysely', 'e2e/ may import playwright'],
]

/** What the law allows, so that the fences are known not to stand in the way. */
const allowed: [file: string, imports: string][] = [
  ['shared/ok.ts', 'liquidjs'],
  ['shared/contract/ok.ts', '@orpc/contract'],
  ['shared/ok.test.ts', 'vitest'],
  ['engine/store/ok.ts', 'kysely'],
  ['engine/store/ok2.ts', 'better-sqlite3'],
  ['engine/channels/ok.ts', 'nodemailer'],
  ['engine/nodes/ok.ts', '../services.ts'],
  ['engine/areas/ok.ts', '../../shared/contract/engine.ts'],
  ['main/ok.ts', '../engine/index.ts'],
  ['main/ok2.ts', '../shared/contract/engine.ts'],
  ['main/router.ts', '@orpc/server'],
  ['main/window.ts', 'electron'],
  ['main/cli.ts', '@orpc/client'],
  ['renderer/canvas/ok.tsx', '@xyflow/react'],
  ['renderer/api/ok.ts', '@orpc/client'],
  ['renderer/ui/ok.tsx', '../styles/tokens.css'],
  ['e2e/ok.spec.ts', '@playwright/test'],
]

const folder = mkdtempSync(join(tmpdir(), 'leadloom-law-'))
const found = new Map<string, string[]>()
beforeAll(() => {
  copyFileSync('biome.json', join(folder, 'biome.json'))
  put('.gitignore', 'node_modules\n')
  for (const [file, imports] of [...breaches, ...allowed]) put(file, `import '${imports}'\n`)
  put('engine/cycle/one.ts', `import { two } from './two.ts'\nexport const one = () => two()\n`)
  put('engine/cycle/two.ts', `import { one } from './one.ts'\nexport const two = () => one()\n`)
  put('shared/long.ts', `export const long = [\n${'  1,\n'.repeat(300)}]\n`)
  put('shared/default.ts', 'const one = 1\nexport default one\n')
  put('shared/loose.ts', 'export const loose = (one: any) => one\n')
  put('shared/bang.ts', 'export const bang = (one: string | null) => one!\n')
  put('shared/list.ts', 'export enum List {\n  One = 1,\n}\n')

  const biome = join(process.cwd(), 'node_modules/.bin/biome')
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  for (const { location, category, message } of report.parse(JSON.parse(stdout)).diagnostics) {
    found.set(location.path, [...(found.get(location.path) ?? []), `${category}: ${message}`])
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = z.object({
  diagnostics: z.array(
    z.object({ location: z.object({ path: z.string() }), category: z.string(), message: z.string() }),
  ),
})

test.each(breaches)('%s may not import %s: %s', (file, _imports, message) => {
  expect(found.get(file)?.join('\n') ?? 'nothing').toContain(message)
})

test('what the law allows passes', () => {
  expect(allowed.filter(([file]) => found.has(file)).map(([file]) => [file, found.get(file)])).toEqual([])
})

test.each([
  ['engine/cycle/one.ts', 'lint/suspicious/noImportCycles'],
  ['shared/long.ts', 'lint/style/noExcessiveLinesPerFile'],
  ['shared/default.ts', 'lint/style/noDefaultExport'],
  ['shared/loose.ts', 'lint/suspicious/noExplicitAny'],
  ['shared/bang.ts', 'lint/style/noNonNullAssertion'],
  ['shared/list.ts', 'lint/style/noEnum'],
])('%s breaks %s', (file, rule) => {
  expect(found.get(file)?.join('\n') ?? 'nothing').toContain(rule)
})

function put(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
