import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { useBuilderStore } from '../canvas/builderContext.ts'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { GapList } from './GapList.tsx'
import { ProblemList } from './ProblemList.tsx'
import { doneSentence } from './planSentence.ts'
import { PlanOfDay } from './turnOn/PlanOfDay.tsx'
import styles from './turnOn/TurnOn.module.css'
import { WhatChanges } from './turnOn/WhatChanges.tsx'
import { WhatItDoes } from './turnOn/WhatItDoes.tsx'
import { type PeopleChoice, PeopleInside } from './versions/PeopleInside.tsx'
import { publish } from './versions/publish.ts'

/** For so long the first messages are held, so that they can be taken back. */
const holdMinutes = 10

/**
 * Before it is turned on, published, or started for the people who are there: what it does, what is to mend, what to know,
 * and who gets what in the next 24 hours, by name.
 */
export function TurnOnSheet({ workflow, beforePlan }: { workflow: WorkflowDetail; beforePlan: () => Promise<void> }) {
  const { client, queries } = useApi()
  const store = useBuilderStore()
  const queryClient = useQueryClient()
  const [isSaved, setSaved] = useState(false)
  const isStart = workflow.status === 'on' && !workflow.changed
  const [startAll, setStartAll] = useState(isStart)
  const [people, setPeople] = useState<PeopleChoice>('stay')
  // The plan is made on the host, so it must have the latest changes first.
  useEffect(() => {
    void beforePlan().then(() => setSaved(true))
  }, [beforePlan])
  const { data: plan, error } = useQuery({
    ...queries.workflows.plan.queryOptions({ input: { id: workflow.id, startAll, holdMinutes } }),
    placeholderData: keepPreviousData,
    enabled: isSaved,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const { data: status } = useQuery(queries.engine.status.queryOptions())
  const close = () => store.getState().set({ isTurningOn: false })
  const isPublish = workflow.status === 'on' && workflow.changed
  const turnOn = useMutation({
    mutationFn: async () => {
      if (isPublish) {
        const published = await publish(client, workflow.id, people, holdMinutes)
        if (published.undo) return published
      } else await client.workflows.turnOn({ id: workflow.id, holdMinutes })
      return startAll ? client.campaigns.start({ workflow: workflow.id, people: 'all', holdMinutes }) : null
    },
    onSuccess: (done) => {
      close()
      store.getState().setTest(null)
      if (!done || !('undo' in done)) return toastDone(doneSentence(workflow.name, isPublish, done))
      const { moved, undo } = done
      toastDone(
        `“${workflow.name}” is published. ${moved}`,
        undo ? { label: 'Undo', run: () => void takeBack(undo) } : undefined,
      )
    },
    onError: (failure) => toastProblem(sentenceOf(failure)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.workflows.key() }),
  })
  const takeBack = (undo: () => Promise<string>) =>
    undo().then(toastDone, (failure: unknown) => toastProblem(sentenceOf(failure)))
  const verb = isStart ? 'Start' : isPublish ? 'Publish' : 'Turn on'
  const hasProblems = plan === undefined || plan.problems.length > 0
  // Once it can be done, Enter does it: the button could not take the focus before.
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!hasProblems) button.current?.focus({ preventScroll: true })
  }, [hasProblems])
  return (
    <Sheet
      isWide
      title={`${verb} “${workflow.name}”`}
      onClose={close}
      foot={
        <>
          <Button variant="default" onClick={close}>
            Not now
          </Button>
          <Button
            ref={button}
            leftSection={<IconPlayerPlay size={16} />}
            disabled={hasProblems}
            loading={turnOn.isPending}
            onClick={() => turnOn.mutate()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {error ? (
        <p role="alert">{sentenceOf(error)}</p>
      ) : !plan ? (
        <Waiting />
      ) : (
        <div className={styles.sheet}>
          {status?.state === 'stopped' && (
            <Callout tone="warn">Everything is stopped: nothing moves and nothing is sent until you resume.</Callout>
          )}
          {plan.problems.length > 0 && (
            <section className={styles.section} aria-labelledby="to-mend">
              <h3 id="to-mend" className={styles.heading}>
                Mend this first
              </h3>
              <ProblemList problems={plan.problems} onJump={close} />
            </section>
          )}
          {isPublish && workflow.version !== null && <WhatChanges workflowId={workflow.id} number={workflow.version} />}
          <WhatItDoes />
          <GapList gaps={plan.gaps} onJump={close} />
          {plan.warnings
            .filter((warning) => plan.gaps.every(({ message }) => message !== warning))
            .map((warning) => (
              <Callout key={warning} tone="warn">
                {warning}
              </Callout>
            ))}
          {isPublish && (
            <PeopleInside workflowId={workflow.id} isSaved={isSaved} choice={people} onChoose={setPeople} />
          )}
          {plan.problems.length === 0 && (
            <PlanOfDay
              plan={plan}
              workflowId={workflow.id}
              startAll={startAll}
              onStartAll={isStart ? null : setStartAll}
            />
          )}
        </div>
      )}
    </Sheet>
  )
}
