import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { type AllNumbers, numbersAt, numbersOfCounts } from '../../timeDock/stepNumbers.ts'
import { useBuilder } from '../builderContext.ts'

/** The numbers that cards and links show: of the test up to its scrubber, else live, else none. */
export function useStepNumbers(): AllNumbers | null {
  const { queries } = useApi()
  const { id, test } = useBuilder(({ workflowId, test: session }) => ({ id: workflowId, test: session }))
  const { data: workflow } = useQuery(queries.workflows.get.queryOptions({ input: id ? { id } : skipToken }))
  const hasRun = workflow !== undefined && workflow.version !== null
  const { data: counts } = useQuery({
    ...queries.workflows.counts.queryOptions({ input: id && hasRun ? { id } : skipToken }),
    placeholderData: keepPreviousData,
  })
  const isTesting = test !== null
  const result = test?.result
  const untilMs = test?.untilMs ?? null
  return useMemo(() => {
    if (isTesting) return result ? numbersAt(result.events, untilMs ?? Number.POSITIVE_INFINITY) : null
    return counts && hasRun ? numbersOfCounts(counts.steps) : null
  }, [isTesting, result, untilMs, counts, hasRun])
}
