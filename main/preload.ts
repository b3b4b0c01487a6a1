import { ipcRenderer } from 'electron'

/**
 * All the window gets: one message port to the host. The page asks for it with window.postMessage('leadloom-port?')
 * and gets it back as { type: 'leadloom-port' } with the port attached; it may ask again when its port has gone dead.
 * A port cannot cross contextBridge, and nothing else needs to.
 */
window.addEventListener('message', ({ source, origin, data }) => {
  if (source === window && origin === location.origin && data === 'leadloom-port?') ipcRenderer.send('port?')
})
ipcRenderer.on('port', ({ ports }) => {
  window.postMessage({ type: 'leadloom-port' }, location.origin, ports)
})
