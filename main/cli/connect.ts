import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import { openHost } from '../host.ts'
import { findRunningHost } from '../http/hostFile.ts'
import type { Log } from '../log.ts'
import { inProcessClient } from '../rpc/inProcess.ts'

export type Client = ContractRouterClient<Contract>

/**
 * The host of a data folder: the one that is running there, or else one opened in this process, which does only what it is
 * asked to. So every command works the same whether the app is open or not.
 */
export async function connect(
  dataDir: string,
  env: NodeJS.ProcessEnv,
  log: Log,
): Promise<{ client: Client; close: () => Promise<void> }> {
  const running = await findRunningHost(dataDir)
  if (running) {
    const link = new RPCLink({ url: `${running.url}/rpc`, headers: { authorization: `Bearer ${running.key}` } })
    return { client: createORPCClient<Client>(link), close: async () => undefined }
  }
  const host = await openHost({ dataDir, env, log, inBackground: false })
  return { client: inProcessClient(host.router), close: host.close }
}
