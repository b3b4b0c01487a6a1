import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Contract } from '../../shared/contract/index.ts'
import type { Router } from '../router.ts'

/** Asks a router in this very process, with the same checks as over any wire. */
export const inProcessClient = (router: Router): ContractRouterClient<Contract> =>
  // The router was made from this contract, name by name, so its client has the contract's shape.
  createRouterClient(router, { context: {} }) as unknown as ContractRouterClient<Contract>
