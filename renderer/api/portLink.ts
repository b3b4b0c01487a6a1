import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'

/**
 * The way to the host inside the desktop app. The preload script hands out ports on request: the page posts
 * 'leadloom-port?' and gets { type: 'leadloom-port' } back with a port on it. When a port closes, the next call asks
 * for a new one, so that the window goes on after the host was started again.
 */
export function createPortLink(page: PortPage): ClientLink<Record<never, never>> {
  let opening: Promise<RPCLink<Record<never, never>>> | null = null
  const open = async () => {
    const port = await askForPort(page)
    port.addEventListener('close', forget)
    port.start()
    return new RPCLink({ port })
  }
  const forget = () => {
    opening = null
  }
  return {
    call: async (path, input, options) => {
      opening ??= open()
      const link = await opening.catch((error: unknown) => {
        forget()
        throw error
      })
      // A call that ran out of time may have met a port whose other end died without a word: the next one starts anew.
      options.signal?.addEventListener('abort', () => options.signal?.reason?.name === 'TimeoutError' && forget(), {
        once: true,
      })
      return link.call(path, input, options)
    },
  }
}

/** What is needed of a window: its messages. */
export interface PortPage {
  location: { origin: string }
  postMessage(message: string, targetOrigin: string): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

const portLimitMs = 5000

function askForPort(page: PortPage): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const stop = () => page.removeEventListener('message', listen)
    const timer = setTimeout(() => {
      stop()
      reject(new TypeError('The host gave no port.'))
    }, portLimitMs)
    const listen = ({ source, data, ports }: MessageEvent) => {
      const [port] = ports
      if (source !== page || data?.type !== 'leadloom-port' || !port) return
      stop()
      clearTimeout(timer)
      resolve(port)
    }
    page.addEventListener('message', listen)
    page.postMessage('leadloom-port?', page.location.origin)
  })
}
