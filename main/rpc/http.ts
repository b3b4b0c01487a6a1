import type { IncomingMessage, ServerResponse } from 'node:http'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { RPCHandler } from '@orpc/server/node'
import type { Router } from '../router.ts'

/** Answers a request of the contract; false when the path is none of its procedures. */
export type AnswerHttp = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** The contract over HTTP, twice: /rpc for the screens and the command line, /api/v1 as REST for other programs. */
export function serveHttp(router: Router): AnswerHttp {
  const rpc = new RPCHandler(router)
  const rest = new OpenAPIHandler(router)
  return async (request, response) => {
    if ((await rpc.handle(request, response, { prefix: '/rpc' })).matched) return true
    return (await rest.handle(request, response, { prefix: '/api/v1' })).matched
  }
}
