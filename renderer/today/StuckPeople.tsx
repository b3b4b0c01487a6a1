import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { printMoment } from '../ui/dates.ts'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { Row, Rows } from '../ui/Rows.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { useNow } from '../ui/useNow.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { withNames } from '../ui/withNames.tsx'
import { findStuck } from './findStuck.ts'

/** Who is stuck, why, and the two ways on. */
export function StuckPeople({ onClose }: { onClose: () => void }) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const nowMs = useNow()
  const {
    data: stuck,
    error,
    refetch,
  } = useQuery({
    queryKey: [...queries.workflows.key(), 'stuck'],
    queryFn: ({ signal }) => findStuck(client, signal),
    staleTime: 0,
  })
  const after = (sentence: string) => ({
    onSuccess: () => {
      void queryClient.invalidateQueries()
      toastDone(sentence)
    },
    onError: (problem: unknown) => toastProblem(sentenceOf(problem)),
  })
  const { mutate: retry } = useMutation(queries.runs.retry.mutationOptions(after('The step is tried again now.')))
  const { mutate: stop } = useMutation(queries.runs.stop.mutationOptions(after('They were taken out of the workflow.')))
  return (
    <Sheet title="Stuck people" onClose={onClose}>
      {error && !stuck && <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />}
      {!error && !stuck && <Waiting />}
      {stuck?.length === 0 && <p>Nobody is stuck any more.</p>}
      <Rows label="Stuck people">
        {stuck?.map(({ runId, personId, person, workflow, workflowId, since, reason }) => (
          <Row
            key={runId}
            detail={
              <>
                <Link href={`/workflows/${workflowId}`}>{workflow}</Link> · {printMoment(since, nowMs)}
                {reason && <p data-personal>{reason}</p>}
              </>
            }
            action={
              <>
                <Button variant="default" onClick={() => retry({ runId })}>
                  Try again
                </Button>
                <ConfirmButton
                  question={withNames(`Take ${person} out of “${workflow}”? They get nothing more from it.`, [person])}
                  confirm="Take out"
                  onConfirm={() => stop({ runId })}
                >
                  Take out
                </ConfirmButton>
              </>
            }
          >
            <Link href={`/people/${personId}`} data-personal>
              {person}
            </Link>
          </Row>
        ))}
      </Rows>
    </Sheet>
  )
}
