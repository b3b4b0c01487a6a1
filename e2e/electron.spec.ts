import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'

/**
 * The desktop window itself. Electron's program is fetched apart from its package, and some machines cannot fetch it
 * or have no screen; there the tests below are not registered, and one line says so.
 */
const missing = whatIsMissing()
if (missing) console.log(`Electron's own window was not tested: ${missing}.`)
else registerTests()

function registerTests() {
  test('the window opens, gets its data through one port, and nothing of Node', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'leadloom-electron-'))
    const app = await _electron.launch({
      args: ['.', `--data=${dataDir}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    })
    try {
      const page = await app.firstWindow()
      await expect(page).toHaveURL(/^app:\/\/leadloom\//)
      await expect(page.getByText('Something went wrong')).toHaveCount(0)
      await expect(page.getByRole('main')).toBeVisible()
      const reach = await page.evaluate(() => ({
        require: 'require' in globalThis,
        process: 'process' in globalThis,
        electron: 'electron' in globalThis,
      }))
      expect(reach).toEqual({ require: false, process: false, electron: false })
      const answered = await page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('message', ({ data, ports }) => {
              if (data?.type === 'leadloom-port') resolve(ports.length)
            })
            postMessage('leadloom-port?', location.origin)
          }),
      )
      expect(answered).toBe(1)
      await page.evaluate(() => {
        location.href = 'https://example.com/'
      })
      await expect(page).toHaveURL(/^app:\/\/leadloom\//)
    } finally {
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

function whatIsMissing(): string | null {
  const folder = 'node_modules/electron'
  const note = join(folder, 'path.txt')
  const program = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8').trim()) : null
  if (!program || !existsSync(program))
    return 'its program is not installed here (node node_modules/electron/install.js fetches it)'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no screen here'
  return null
}
