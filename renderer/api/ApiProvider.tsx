import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Client, createClient } from './client.ts'
import { createQueries, createQueryClient, type Queries } from './queries.ts'

export interface Api {
  client: Client
  queries: Queries
}

/** Gives every screen the client and its queries. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const api = useMemo(() => {
    const client = createClient(window)
    return { client, queries: createQueries(client) }
  }, [])
  const queryClient = useMemo(createQueryClient, [])
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ApiContext>
  )
}

/** `client` calls the host directly; `queries` makes options for useQuery and useMutation. */
export function useApi(): Api {
  const api = use(ApiContext)
  if (!api) throw new Error('useApi needs an ApiProvider around it.')
  return api
}

const ApiContext = createContext<Api | null>(null)
