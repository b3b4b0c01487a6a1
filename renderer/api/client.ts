import { type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import { outlivesPage } from './outlivesPage.ts'
import { createPortLink } from './portLink.ts'

/** Everything the window can ask of the host, typed by the contract. */
export type Client = ContractRouterClient<Contract>

/**
 * The one client of the window: over a message port inside the desktop app, else over HTTP with the browser's session.
 * Every call ends within its time limit, also when the other side is gone, because a call on a dead port never would.
 */
export function createClient(page: Window): Client {
  const link = page.location.protocol === 'app:' ? createPortLink(page) : createHttpLink(page)
  return createORPCClient(withTimeLimit(link))
}

type Link = ClientLink<Record<never, never>>

const usualLimitMs = 30_000
const longLimitMs = 120_000
const longCalls = [
  'people.importFile',
  'people.preview',
  'people.undoImport',
  'records.importFile',
  'records.preview',
  'simulate.run',
  'simulate.backtest',
  'calendar.list',
  'versions.plan',
  'workflows.plan',
  'data.backup',
  'data.restore',
]
/** Streams stay open: the live one is watched in live.ts, the others end by themselves and tell how far they are. */
const endless = ['engine.changes', 'simulate.runWithProgress', 'people.importWithProgress']

function createHttpLink(page: Window): Link {
  return new RPCLink({
    url: `${page.location.origin}/rpc`,
    fetch: (request, init, _options, path, input) => fetch(request, { ...init, keepalive: outlivesPage(path, input) }),
  })
}

function withTimeLimit(link: Link): Link {
  return {
    call: (path, input, options) => {
      const name = path.join('.')
      if (endless.includes(name)) return link.call(path, input, options)
      const limit = AbortSignal.timeout(longCalls.includes(name) ? longLimitMs : usualLimitMs)
      const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
      return orAborted(link.call(path, input, { ...options, signal }), signal)
    },
  }
}

/** Settles with the signal even when the link does not. */
function orAborted(answer: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
