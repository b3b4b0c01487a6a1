import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { contentPolicy } from './http/headers.ts'

/** Electron's security checklist (electronjs.org/docs/latest/tutorial/security), read from what is built and shipped. */
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const app = read('app.ts')
const security = read('security.ts')
const window = read('window.ts')
const preload = read('preload.ts')
const html = read('../renderer/index.html')

const checklist: [item: string, holds: () => boolean][] = [
  ['1 only secure content', () => !/http:\/\//.test(html + window + app)],
  [
    '2 no Node in the page',
    () => /nodeIntegration: false/.test(window) && /nodeIntegrationInSubFrames: false/.test(window),
  ],
  ['3 context isolation', () => /contextIsolation: true/.test(window)],
  ['4 sandbox, for every process', () => /sandbox: true/.test(window) && /app\.enableSandbox\(\)/.test(app)],
  ['5 permission requests are denied', () => /setPermissionRequestHandler\(.*answer\(false\)\)/.test(security)],
  ['6 web security stays on', () => /webSecurity: true/.test(window) && !/disable-web-security/.test(app)],
  [
    '7 a strict content policy',
    () => /script-src 'self'(;|$)/.test(contentPolicy) && !/unsafe-eval/.test(contentPolicy),
  ],
  ['8 no insecure content', () => /allowRunningInsecureContent: false/.test(window)],
  ['9 no experimental features', () => !/experimentalFeatures/.test(window)],
  ['10 no Blink features', () => !/enableBlinkFeatures/.test(window)],
  ['11 no pop-ups for web views', () => !/allowpopups/i.test(html + window)],
  [
    '12 web views are refused',
    () => /webviewTag: false/.test(window) && /will-attach-webview.*preventDefault/.test(security),
  ],
  ['13 navigation is denied', () => /'will-navigate', stay/.test(security) && /'will-redirect', stay/.test(security)],
  ['14 new windows are denied', () => /setWindowOpenHandler[\s\S]*action: 'deny'/.test(security)],
  ['15 openExternal behind one gate', () => occurrences(/openExternal\(/g) === 1 && /allowed\.includes/.test(security)],
  ['16 a supported Electron', () => Number(/"electron": "(\d+)/.exec(read('../package.json'))?.[1]) >= 45],
  [
    '17 the sender of every message is checked',
    () => (app.match(/ipcMain\.(on|handle)/g) ?? []).length === 1 && /isOurFrame\(event\.senderFrame/.test(app),
  ],
  ['18 no file:// pages', () => !/file:\/\/|loadFile/.test(app + window) && /scheme: 'app'/.test(security)],
  ['19 fuses', () => fuses.onlyLoadAppFromAsar === true && fuses.runAsNode === false],
  [
    '20 no Electron API reaches the page',
    () => !/exposeInMainWorld/.test(preload) && !/ipcRenderer[,}]/.test(preload.replace(/^import.*$/m, '')),
  ],
]

const config = await builderConfig()
const fuses = config.electronFuses

test.each(checklist)('%s', (_item, holds) => {
  expect(holds()).toBe(true)
})

test('all fuses are as the safety plan wants them', () => {
  expect(fuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  })
})

test('the packaging configuration is valid, compiles nothing, and leaves native parts outside the archive', () => {
  expect({ npmRebuild: config.npmRebuild, asarUnpack: config.asarUnpack, publish: config.publish }).toEqual({
    npmRebuild: false,
    asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
    publish: null,
  })
})

test('a wrong key in the packaging configuration is noticed', async () => {
  await expect(validate({ ...config, npmRebild: false })).rejects.toThrow('npmRebild')
})

function occurrences(pattern: RegExp): number {
  return (
    [app, security, window, preload, read('menu.ts'), read('hostProcess.ts')].join('\n').match(pattern)?.length ?? 0
  )
}

async function builderConfig() {
  const { getConfig } = builder()
  const config = await getConfig(process.cwd(), null, null)
  await validate(config)
  return config
}

function validate(config: object): Promise<void> {
  return builder().validateConfiguration(config, { isEnabled: false, add: () => undefined })
}

/** electron-builder's own check of its configuration. It needs no network and no Electron. */
function builder() {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  return fromBuilder('app-builder-lib/out/util/config/config')
}
