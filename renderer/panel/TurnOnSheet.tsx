import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { notSavedSentence } from '../canvas/saving/notSaved.ts'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { shortened } from '../ui/shortened.ts'
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
import { type Published, publish } from './versions/publish.ts'

/** For so long the first messages are held, so that they can be taken back. */
const holdMinutes = 10

/**
 * Before it is turned on, published, or started for the people who are there: what it does, what is to mend, what to know,
 * and who gets what in the next 24 hours, by name.
 */
export function TurnOnSheet({ workflow, flush }: { workflow: WorkflowDetail; flush: () => Promise<void> }) {
  const { client, queries } = useApi()
  const store = useBuilderStore()
  const queryClient = useQueryClient()
  const isStart = workflow.status === 'on' && !workflow.changed
  const [startAll, setStartAll] = useState(isStart)
  const [people, setPeople] = useState<PeopleChoice>('stay')
  const [leftEmpty, setLeftEmpty] = useState<ReadonlySet<string>>(new Set())
  // The plan is made on the host, and of what it has: so it must have the latest changes first.
  useEffect(() => {
    void flush()
  }, [flush])
  const save = useBuilder((state) => state.save)
  const isSaved = save.kind === 'saved'
  const notSaved = notSavedSentence(save)
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
  const takeBack = (undo: () => Promise<string>) =>
    undo().then(toastDone, (failure: unknown) => toastProblem(sentenceOf(failure)))
  const sayDone = (published: Published | null, campaign: Parameters<typeof doneSentence>[2]) => {
    const undo = published?.undo
    const text = doneSentence(workflow.name, published, campaign)
    toastDone(text, undo ? { label: 'Undo', run: () => void takeBack(undo) } : undefined)
  }
  const turnOn = useMutation({
    mutationFn: async () => {
      const looked = { holdMinutes, revision: plan?.revision }
      const published = isPublish ? await publish(client, workflow.id, people, looked) : null
      if (!published) await client.workflows.turnOn({ id: workflow.id, ...looked })
      if (!startAll) return { published, campaign: null }
      const starting = client.campaigns.start({ workflow: workflow.id, people: 'all', holdMinutes })
      // What is published stays so, and can be taken back, where starting it goes wrong.
      const campaign = await starting.catch((failure: unknown) => {
        if (published) sayDone(published, null)
        throw failure
      })
      return { published, campaign }
    },
    onSuccess: ({ published, campaign }) => {
      close()
      store.getState().setTest(null)
      sayDone(published, campaign)
    },
    onError: (failure) => toastProblem(sentenceOf(failure)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.workflows.key() }),
  })
  const verb = isStart ? 'Start' : isPublish ? 'Publish' : 'Turn on'
  // What would leave a hole waits for its owner: words that stand in, or the word that it may stay empty.
  const isGapOpen = plan?.gaps.some(({ message }) => !leftEmpty.has(message)) ?? false
  const isHeldUp = !isSaved || plan === undefined || plan.problems.length > 0 || isGapOpen
  // Once it can be done, Enter does it: the button could not take the focus before.
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isHeldUp) button.current?.focus({ preventScroll: true })
  }, [isHeldUp])
  return (
    <Sheet
      isWide
      title={<span title={workflow.name}>{`${verb} “${shortened(workflow.name)}”`}</span>}
      onClose={close}
      foot={
        <>
          <Button variant="default" onClick={close}>
            Not now
          </Button>
          <Button
            ref={button}
            leftSection={<IconPlayerPlay size={16} />}
            disabled={isHeldUp}
            loading={turnOn.isPending}
            onClick={() => turnOn.mutate()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {notSaved ? (
        <Callout
          tone="warn"
          action={
            save.kind === 'stale' ? (
              <Button onClick={close}>Choose</Button>
            ) : (
              <Button variant="default" onClick={() => void flush()}>
                Try now
              </Button>
            )
          }
        >
          {notSaved}
        </Callout>
      ) : error ? (
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
          <GapList gaps={plan.gaps} leftEmpty={leftEmpty} onLeaveEmpty={setLeftEmpty} onJump={close} />
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
