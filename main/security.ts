import { readFile } from 'node:fs/promises'
import { app, protocol, type Session, shell, type WebContents, type WebFrameMain } from 'electron'
import { securityHeaders } from './http/headers.ts'
import { findWebFile } from './http/webFile.ts'

/** Where the window's pages live. Not file://, which could read every file of the person. */
export const windowOrigin = 'app://leadloom'

/** Must run before the app is ready. */
export function declareProtocol() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built screens as app://leadloom/, with the same path check and policy as over HTTP. */
export function serveScreens(session: Session, folder: string) {
  session.protocol.handle('app', async (request) => {
    const { origin, host, pathname } = new URL(request.url)
    const isOurs = request.method === 'GET' && (origin === windowOrigin || host === 'leadloom')
    const file = isOurs ? await findWebFile(folder, pathname) : null
    if (!file) return new Response('There is no such page.', { status: 404, headers: securityHeaders })
    const headers = { ...securityHeaders, 'Content-Type': file.type, 'Cache-Control': file.cache }
    return new Response(new Uint8Array(await readFile(file.path)), { headers })
  })
}

/** Pages may use no camera, no position, no USB, nothing: Leadloom needs none of it. */
export function denyPermissions(session: Session) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Every page, whoever makes it: it stays where it is, opens no windows, and holds no web views. */
export function guardContents() {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void; url: string }) => {
      if (!isOurPage(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', (event) => {
      // The preview of an email is a frame with its page in it; it leads nowhere else.
      if (event.url !== 'about:srcdoc') stay(event)
    })
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

/** The one gate to other programs: web pages, mail and telephone. Anything else could start a program. */
export function openOutside(url: string) {
  const allowed = ['https:', 'http:', 'mailto:', 'tel:']
  if (URL.canParse(url) && allowed.includes(new URL(url).protocol)) void shell.openExternal(new URL(url).href)
}

/** True when a message comes from the top frame of our own page. Checked on every message. */
export function isOurFrame(frame: WebFrameMain | null, contents: WebContents): boolean {
  return frame !== null && frame === contents.mainFrame && isOurPage(frame.url)
}

function isOurPage(url: string): boolean {
  return url === windowOrigin || url.startsWith(`${windowOrigin}/`)
}
