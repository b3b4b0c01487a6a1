import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '../../api/ApiProvider.tsx'
import type { Client } from '../../api/client.ts'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { capital, printMoment } from '../../ui/dates.ts'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { shortened } from '../../ui/shortened.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import styles from './PersonSheet.module.css'
import { runWord } from './runWords.ts'
import { walkLines } from './walkLines.ts'

type Run = Awaited<ReturnType<Client['people']['get']>>['runs'][number]

/** The person's runs; each opens into the walk, line by line. The latest is open from the start. */
export function PersonRuns({ runs, nowMs }: { runs: readonly Run[]; nowMs: number }) {
  const [open, setOpen] = useState<number | null>(runs[0]?.runId ?? null)
  if (runs.length === 0) return <p className={styles.quiet}>Not in any workflow yet.</p>
  return (
    <div>
      {runs.map((run) => {
        const isOpen = run.runId === open
        const Chevron = isOpen ? IconChevronDown : IconChevronRight
        return (
          <div key={run.runId} className={styles.run}>
            <button
              type="button"
              className={styles.runHead}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : run.runId)}
            >
              <Chevron size={16} aria-hidden />
              <span className={styles.runTitle}>
                {run.workflow}
                <span className={styles.quiet}> · since {printMoment(run.startedAt, nowMs)}</span>
                {run.why && (
                  <div className={styles.quiet} data-personal>
                    {run.why}
                  </div>
                )}
              </span>
              <StatusWord {...runWord(run.state)} />
            </button>
            {isOpen && <Walk run={run} nowMs={nowMs} />}
          </div>
        )
      })}
    </div>
  )
}

function Walk({ run: { runId, workflow, workflowId, state }, nowMs }: { run: Run; nowMs: number }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const { data: line } = useQuery(queries.runs.line.queryOptions({ input: { runId } }))
  const { data: detail } = useQuery(queries.workflows.get.queryOptions({ input: { id: workflowId } }))
  const after = (sentence: string) => ({
    onSuccess: () => {
      void queryClient.invalidateQueries()
      toastDone(sentence)
    },
    onError: (error: unknown) => toastProblem(sentenceOf(error)),
  })
  const { mutate: stop } = useMutation(
    queries.runs.stop.mutationOptions(after(`They were taken out of “${shortened(workflow)}”.`)),
  )
  const { mutate: retry } = useMutation(queries.runs.retry.mutationOptions(after('The step is tried again now.')))
  const graph = detail?.graph ?? { nodes: [], edges: [] }
  const lines = line && detail ? walkLines(line.events, graph) : []
  return (
    <>
      <ol className={styles.walk}>
        {lines.map(({ at, text, tone }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a walk only grows at its end.
          <li key={index} className={styles.event} data-tone={tone}>
            <span data-personal>{text}</span>
            <span className={styles.when}>{capital(printMoment(at, nowMs))}</span>
          </li>
        ))}
      </ol>
      <div className={styles.runActions}>
        {state === 'failed' && (
          <Button variant="default" onClick={() => retry({ runId })}>
            Try again
          </Button>
        )}
        {(state === 'live' || state === 'failed') && (
          <Button variant="default" onClick={() => stop({ runId })}>
            Take out
          </Button>
        )}
        <Button variant="subtle" component={Link} href={`/workflows/${workflowId}`}>
          Open the workflow
        </Button>
      </div>
    </>
  )
}
