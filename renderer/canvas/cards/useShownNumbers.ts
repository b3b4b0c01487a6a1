import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useState } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { createShownNumbers, noNumbers, type ShownNumbersStore } from '../../timeDock/shownNumbers.ts'
import { numbersOfCounts } from '../../timeDock/stepNumbers.ts'
import { useBuilder } from '../builderContext.ts'

/** The numbers that cards and links show: of the test up to its scrubber, else live, else none. */
export function useShownNumbers(): ShownNumbersStore {
  const { queries } = useApi()
  const [shown] = useState(createShownNumbers)
  const { id, isTesting, result, before, untilMs } = useBuilder(({ workflowId, test }) => ({
    id: workflowId,
    isTesting: test !== null,
    result: test?.result ?? null,
    before: test?.before ?? null,
    untilMs: test?.untilMs ?? Number.POSITIVE_INFINITY,
  }))
  const { data: workflow } = useQuery(queries.workflows.get.queryOptions({ input: id ? { id } : skipToken }))
  const hasRun = workflow !== undefined && workflow.version !== null
  const { data: counts } = useQuery({
    ...queries.workflows.counts.queryOptions({ input: id && hasRun ? { id } : skipToken }),
    placeholderData: keepPreviousData,
  })
  const live = useMemo(() => (counts && hasRun ? numbersOfCounts(counts.steps) : null), [counts, hasRun])
  const knownBefore = useMemo(() => new Set(Object.keys(before?.steps ?? {})), [before])
  useLayoutEffect(() => {
    if (!isTesting) shown.setState({ ...noNumbers, now: live })
    else
      shown.setState({
        now: result ? result.log.numbersAt(untilMs) : null,
        before: before ? before.log.numbersAt(untilMs) : null,
        knownBefore,
      })
  }, [shown, isTesting, result, before, knownBefore, untilMs, live])
  return shown
}
