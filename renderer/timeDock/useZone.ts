import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'

/** The time zone of the business: the one in which a test is told. Undefined until it is known. */
export function useZone(): string | undefined {
  const { queries } = useApi()
  return useQuery(queries.settings.get.queryOptions()).data?.timeZone
}
