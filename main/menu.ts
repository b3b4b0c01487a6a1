import { Menu } from 'electron'

/**
 * The application menu. Undo, redo and the like carry no keys here: the screens have their own for the same keys,
 * and a key that means two things is a bug.
 */
export function showMenu(platform: NodeJS.Platform) {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { label: 'File', submenu: [{ role: platform === 'darwin' ? 'close' : 'quit' }] },
      {
        label: 'Edit',
        submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      },
      {
        label: 'View',
        submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
      },
      { role: 'windowMenu' },
    ]),
  )
}
