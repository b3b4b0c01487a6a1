import { useQuery } from '@tanstack/react-query'
import type { TypedField } from '../../../shared/recordTypes.ts'
import { useApi } from '../../api/ApiProvider.tsx'

/** The fields of people that this business made up. */
export function useOwnFields(): readonly TypedField[] {
  const { queries } = useApi()
  return useQuery(queries.people.listFields.queryOptions()).data?.fields ?? none
}

const none: readonly TypedField[] = []
