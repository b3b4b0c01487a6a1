import { useQuery } from '@tanstack/react-query'
import { builtInTypes, type RecordState, type RecordType } from '../../../shared/recordTypes.ts'
import { useApi } from '../../api/ApiProvider.tsx'

/** A kind of record, as far as forms ask. */
export interface KnownType extends Pick<RecordType, 'id' | 'title' | 'fields'> {
  states: readonly Pick<RecordState, 'id' | 'title'>[]
}

/** The kinds of records of this business; the built-in ones until they are read. */
export function useRecordTypes(): readonly KnownType[] {
  const { queries } = useApi()
  return useQuery(queries.records.listTypes.queryOptions()).data?.types ?? builtInTypes
}
