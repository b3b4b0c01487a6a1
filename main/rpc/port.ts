import { RPCHandler } from '@orpc/server/message-port'
import type { Log } from '../log.ts'
import type { Router } from '../router.ts'

/**
 * Serves the contract over message ports: the window's way in. Returns the function that takes a port.
 *
 * Only text and bytes cross. Electron closes a port for good when a value on it cannot be cloned, and the window's
 * calls would then never settle; so what goes out is encoded (the codec sees to that) and checked once more here.
 */
export function servePorts(router: Router, log: Log): (port: HostPort) => void {
  const handler = new RPCHandler(router)
  return (port) => {
    handler.upgrade(textAndBytesOnly(port, log))
    port.start?.()
  }
}

/** A DOM MessagePort, one of node:worker_threads, or Electron's MessagePortMain. */
export type HostPort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start?: () => void }

function textAndBytesOnly(port: HostPort, log: Log): HostPort {
  return new Proxy(port, {
    get(target, key) {
      if (key === 'postMessage') {
        return (data: unknown) => {
          if (isTextOrBytes(data)) return target.postMessage(data)
          log('An answer was neither text nor bytes and was not sent to the window.')
        }
      }
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function isTextOrBytes(data: unknown): data is string | Uint8Array | ArrayBuffer {
  return typeof data === 'string' || data instanceof Uint8Array || data instanceof ArrayBuffer
}
