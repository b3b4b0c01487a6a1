import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useRecordTypes } from '../useRecordTypes.ts'

/** What a field that a rule looks at, such as "person.status", holds today: to choose from. */
export function useKnownValues(field: string): readonly string[] {
  const { queries } = useApi()
  const types = useRecordTypes()
  const [of, name = ''] = field.split(/\.(.*)/s)
  const { data } = useQuery(
    queries.people.fieldValues.queryOptions({ input: of === 'person' && name !== '' ? { name } : skipToken }),
  )
  if (field === 'record.state') return [...new Set(types.flatMap(({ states }) => states.map(({ id }) => id)))]
  if (field === 'record.type') return types.map(({ id }) => id)
  return data?.values ?? none
}

const none: readonly string[] = []
