import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { Person } from '../../shared/contract/people.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { pagesOf } from './pagesOf.ts'

export const pageSize = 200

/** The people at these rows of the table, read page by page, and how many there are. A row not read yet is undefined. */
export function usePeoplePages(search: string, first: number, last: number) {
  const { queries } = useApi()
  const optionsOf = (page: number) =>
    queries.people.list.queryOptions({
      input: { search: search || undefined, limit: pageSize, offset: page * pageSize },
    })
  const start = useQuery({ ...optionsOf(0), placeholderData: keepPreviousData })
  const numbers = pagesOf(first, last, pageSize).filter((page) => page > 0)
  const pages = useQueries({ queries: numbers.map(optionsOf) })
  const byNumber = new Map([
    [0, start.data?.people],
    ...numbers.map((number, index): [number, Person[] | undefined] => [number, pages[index]?.data?.people]),
  ])
  return {
    total: start.data?.total,
    error: start.error,
    refetch: start.refetch,
    personAt: (row: number) => byNumber.get(Math.floor(row / pageSize))?.[row % pageSize],
  }
}
