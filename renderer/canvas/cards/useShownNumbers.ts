import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useState } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import type { TestEvent } from '../../timeDock/eventLog.ts'
import { followedWay } from '../../timeDock/followedWay.ts'
import { createShownNumbers, noNumbers, type ShownNumbersStore } from '../../timeDock/shownNumbers.ts'
import { numbersOfCounts } from '../../timeDock/stepNumbers.ts'
import { useBuilder } from '../builderContext.ts'

/** The numbers that cards and links show: of the test up to its scrubber, else live, else none. */
export function useShownNumbers(): ShownNumbersStore {
  const { queries } = useApi()
  const [shown] = useState(createShownNumbers)
  const { id, isTesting, result, before, untilMs, person } = useBuilder(
    ({ workflowId, test, person: shownPerson }) => ({
      id: workflowId,
      isTesting: test !== null,
      result: test?.result ?? null,
      before: test?.before ?? null,
      untilMs: test?.untilMs ?? Number.POSITIVE_INFINITY,
      person: shownPerson,
    }),
  )
  const { data: workflow } = useQuery(queries.workflows.get.queryOptions({ input: id ? { id } : skipToken }))
  const hasRun = workflow !== undefined && workflow.version !== null
  const { data: counts } = useQuery({
    ...queries.workflows.counts.queryOptions({ input: id && hasRun ? { id } : skipToken }),
    placeholderData: keepPreviousData,
  })
  const live = useMemo(() => (counts && hasRun ? numbersOfCounts(counts.steps) : null), [counts, hasRun])
  const knownBefore = useMemo(() => new Set(Object.keys(before?.steps ?? {})), [before])
  const followed = useMemo(() => {
    if (!result || person === null || person.startsWith('run:')) return null
    const isSeen = ({ workflow, at }: TestEvent) => workflow === result.workflow && Date.parse(at) <= untilMs
    return followedWay(result.log.ofPerson(person).filter(isSeen))
  }, [result, person, untilMs])
  useLayoutEffect(() => {
    if (!isTesting) shown.setState({ ...noNumbers, now: live })
    else
      shown.setState({
        now: result ? result.log.numbersAt(untilMs) : null,
        before: before ? before.log.numbersAt(untilMs) : null,
        knownBefore,
        followed,
      })
  }, [shown, isTesting, result, before, knownBefore, followed, untilMs, live])
  return shown
}
