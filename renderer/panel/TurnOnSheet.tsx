import { Button, Modal } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WorkflowDetail } from '../../shared/contract/workflows.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { useBuilderStore } from '../canvas/builderContext.ts'
import { useZone } from '../timeDock/useZone.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PlanList } from './PlanList.tsx'
import { ProblemList } from './ProblemList.tsx'
import { planSentence } from './planSentence.ts'
import styles from './TurnOnSheet.module.css'

/** Before it is turned on: what is to mend, what to know, and who gets what in the next 24 hours, by name. */
export function TurnOnSheet({ workflow, beforePlan }: { workflow: WorkflowDetail; beforePlan: () => Promise<void> }) {
  const { client, queries } = useApi()
  const store = useBuilderStore()
  const queryClient = useQueryClient()
  const zone = useZone()
  const [isSaved, setSaved] = useState(false)
  // The plan is made on the host, so it must have the latest changes first.
  useEffect(() => {
    void beforePlan().then(() => setSaved(true))
  }, [beforePlan])
  const { data: plan, error } = useQuery({
    ...queries.workflows.plan.queryOptions({ input: { id: workflow.id } }),
    enabled: isSaved,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const close = () => store.getState().set({ isTurningOn: false })
  const isPublish = workflow.status === 'on'
  const turnOn = useMutation({
    mutationFn: () => client.workflows.turnOn({ id: workflow.id }),
    onSuccess: () => {
      close()
      store.getState().setTest(null)
      toastDone(
        isPublish
          ? 'Published. New people take the new way; those inside stay on theirs.'
          : `“${workflow.name}” is on.`,
      )
    },
    onError: (failure) => toastProblem(sentenceOf(failure)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.workflows.key() }),
  })
  const verb = isPublish ? 'Publish' : 'Turn on'
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
