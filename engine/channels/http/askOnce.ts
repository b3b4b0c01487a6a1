import { lookup as systemLookup } from 'node:dns/promises'
import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { checkLiteral, guardedLookup } from '../webhook/guardedLookup.ts'
import { type CallAnswer, callOnce } from './callOnce.ts'

/** Asks a service something once, for the check of a connection; nothing is changed there. Rejects when it does not answer. */
export async function askOnce(url: URL, headers: Record<string, string>, timeoutMs = 10_000): Promise<CallAnswer> {
  checkLiteral(url, false)
  const lookup = guardedLookup((hostname) => systemLookup(hostname, { all: true }), false)
  const agents = { http: new Agent({ lookup }), https: new SecureAgent({ lookup }) }
  const call = { method: 'GET', url, headers, body: new Uint8Array() }
  return callOnce(call, { agents, timeoutMs, keepBytes: 64 * 1024 }, () => Promise.resolve())
}
