import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  type MessagePortMain,
  powerMonitor,
  session,
  utilityProcess,
} from 'electron'
import { dataFolder } from './dataFolder.ts'
import { type HostChild, keepRunning } from './keepRunning.ts'
import { showMenu } from './menu.ts'
import { screensFolder } from './screensFolder.ts'
import { declareProtocol, denyPermissions, guardContents, isOurFrame, serveScreens } from './security.ts'
import { openWindow } from './window.ts'

/**
 * Electron's own process. It only owns what is Electron's: the window, the menu, power events, and the process beside
 * it that does the work. Windows talk to that process directly, over a port handed to them here.
 */
const dataDir = dataFolder(process.env, app.commandLine.getSwitchValue('data'))
// One window process per data folder, and nothing of Leadloom anywhere else.
app.setPath('userData', join(dataDir, 'window'))
app.enableSandbox()
declareProtocol()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start() {
  denyPermissions(session.defaultSession)
  serveScreens(session.defaultSession, screensFolder())
  guardContents()
  showMenu(process.platform)

  const host = keepRunning({
    fork: forkHost,
    whenReady: (child) => {
      for (const window of BrowserWindow.getAllWindows()) givePort(window, child)
    },
    giveUp: (message) => {
      dialog.showErrorBox('Leadloom', message)
      app.exit(1)
    },
    now: Date.now,
    after: (delayMs, then) => void setTimeout(then, delayMs),
  })

  ipcMain.on('port?', (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    const child = host.current()
    if (window && child && isOurFrame(event.senderFrame, event.sender)) givePort(window, child)
  })
  powerMonitor.on('resume', () => host.post({ type: 'wake' }))
  app.on('second-instance', () => showWindow())
  app.on('activate', () => showWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void host.stop(5000).then(() => {
      isClosed = true
      app.quit()
    })
  })
  openWindow()
}

function showWindow() {
  const [window = openWindow()] = BrowserWindow.getAllWindows()
  if (window.isMinimized()) window.restore()
  window.focus()
}

function givePort(window: BrowserWindow, child: HostChild<MessagePortMain>) {
  const { port1, port2 } = new MessageChannelMain()
  child.post({ type: 'port' }, [port1])
  window.webContents.postMessage('port', null, [port2])
}

function forkHost(): HostChild<MessagePortMain> {
  const { NODE_OPTIONS: _ignored, ...env } = process.env
  const child = utilityProcess.fork(join(import.meta.dirname, 'hostProcess.js'), [dataDir], {
    serviceName: 'Leadloom',
    stdio: 'inherit',
    env,
  })
  return {
    post: (order, ports = []) => child.postMessage(order, ports),
    onEvent: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill(),
  }
}
