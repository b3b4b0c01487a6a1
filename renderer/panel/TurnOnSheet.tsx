import { Button, Checkbox, Modal } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { useBuilderStore } from '../canvas/builderContext.ts'
import { useZone } from '../timeDock/useZone.ts'
import { printPeople } from '../ui/counts.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PlanList } from './PlanList.tsx'
import { ProblemList } from './ProblemList.tsx'
import { doneSentence, planSentence } from './planSentence.ts'
import styles from './TurnOnSheet.module.css'

/**
 * Before it is turned on, published, or started for the people who are there: what is to mend, what to know, and who gets
 * what in the next 24 hours, by name.
 */
export function TurnOnSheet({ workflow, beforePlan }: { workflow: WorkflowDetail; beforePlan: () => Promise<void> }) {
  const { client, queries } = useApi()
  const store = useBuilderStore()
  const queryClient = useQueryClient()
  const zone = useZone()
  const [isSaved, setSaved] = useState(false)
  const isStart = workflow.status === 'on' && !workflow.changed
  const [startAll, setStartAll] = useState(isStart)
  const { data: known } = useQuery(queries.people.list.queryOptions({ input: { limit: 1 } }))
  // The plan is made on the host, so it must have the latest changes first.
  useEffect(() => {
    void beforePlan().then(() => setSaved(true))
  }, [beforePlan])
  const { data: plan, error } = useQuery({
    ...queries.workflows.plan.queryOptions({ input: { id: workflow.id, startAll } }),
    placeholderData: keepPreviousData,
    enabled: isSaved,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const close = () => store.getState().set({ isTurningOn: false })
  const isPublish = workflow.status === 'on' && workflow.changed
  const turnOn = useMutation({
    mutationFn: async () => {
      await client.workflows.turnOn({ id: workflow.id })
      return startAll ? client.campaigns.start({ workflow: workflow.id, people: 'all' }) : null
    },
    onSuccess: (campaign) => {
      close()
      store.getState().setTest(null)
      toastDone(doneSentence(workflow.name, isPublish, campaign))
    },
    onError: (failure) => toastProblem(sentenceOf(failure)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.workflows.key() }),
  })
  const verb = isStart ? 'Start' : isPublish ? 'Publish' : 'Turn on'
  return (
    <Modal
      opened
      onClose={close}
      title={`${verb} “${workflow.name}”`}
      size={640}
      classNames={{ title: styles.title ?? '' }}
    >
      {error ? (
        <p role="alert">{sentenceOf(error)}</p>
      ) : !plan ? (
        <Waiting />
      ) : (
        <div className={styles.sheet}>
          {plan.problems.length > 0 && (
            <section>
              <h3 className={styles.heading}>Mend this first</h3>
              <ProblemList problems={plan.problems} onJump={close} />
            </section>
          )}
          {plan.warnings.map((warning) => (
            <p key={warning} className={styles.warning}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{warning}</span>
            </p>
          ))}
          {plan.problems.length === 0 && (
            <section>
              <h3 className={styles.heading}>{planSentence(plan, zone)}</h3>
              <p className={styles.where}>
                {plan.via
                  ? `Messages go out by ${plan.via}.`
                  : 'No mail account is connected: messages land in the Test inbox, and nobody gets anything.'}
              </p>
              {!isStart && known !== undefined && known.total > 0 && (
                <Checkbox
                  className={styles.all ?? ''}
                  label={`Also start it now for ${known.total === 1 ? 'the one person' : `the ${printPeople(known.total)}`} you already have`}
                  checked={startAll}
                  onChange={(event) => setStartAll(event.currentTarget.checked)}
                />
              )}
              <PlanList plan={plan} zone={zone} />
            </section>
          )}
          <div className={styles.foot}>
            <Button variant="default" onClick={close}>
              Not now
            </Button>
            <Button
              data-autofocus
              leftSection={<IconPlayerPlay size={16} />}
              disabled={plan.problems.length > 0}
              loading={turnOn.isPending}
              onClick={() => turnOn.mutate()}
            >
              {verb}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
