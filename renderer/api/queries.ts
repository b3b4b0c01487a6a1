import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { Client } from './client.ts'

/** Options for useQuery and useMutation, procedure by procedure: `queries.people.list.queryOptions({ input })`. */
export type Queries = ReturnType<typeof createQueries>
export const createQueries = (client: Client) => createTanstackQueryUtils(client)

/** What was read stays until the live stream says that it changed. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 60_000, gcTime: 300_000, retry: 1, networkMode: 'always', refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
