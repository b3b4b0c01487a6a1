import { Button } from '@mantine/core'
import { IconExclamationCircle } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Problem } from '../../shared/errors.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import styles from './Inspector.module.css'
import { settingsPlace } from './settingsPlace.ts'
import { tabOfField } from './step/stepTabs.ts'
import { stepProblem } from './stepProblem.ts'
import { problemWords } from './texts/textParts.ts'

/** Problems as sentences; each leads to its step, or to Settings. What several steps have alike is said once. */
export function ProblemList({ problems, onJump }: { problems: readonly Problem[]; onJump?: () => void }) {
  const store = useBuilderStore()
  const [, go] = useLocation()
  const { workflowId, steps } = useBuilder((state) => ({ workflowId: state.workflowId, steps: state.derived.steps }))
  const jump = (id: string, field: string | null | undefined) => {
    onJump?.()
    const tab = tabOfField(steps.get(id)?.type ?? '', field)
    store.getState().set({ fresh: null })
    store.getState().select([id], { openPanel: true, tab, focus: true, field })
  }
  const leave = (place: string) => {
    onJump?.()
    go(place)
  }
  if (problems.length === 0) return null
  return (
    <div className={styles.problems}>
      {[...Map.groupBy(problems, ({ message }) => message)].map(([message, alike], index) => {
        const node = alike.find((one) => one.node !== null)?.node
        const place = workflowId && settingsPlace(message, workflowId)
        const step = alike.length === 1 && node ? steps.get(node) : undefined
        const words = step ? stepProblem(step, message) : problemWords(message)
        return (
          <div key={message} className={styles.problem}>
            <IconExclamationCircle size={16} aria-hidden />
            {node ? (
              // In a sheet that opens with problems, the first of them is where one goes on.
              <button
                type="button"
                className={styles.jump}
                data-autofocus={index === 0 || undefined}
                onClick={() => jump(node, alike[0]?.field)}
              >
                {words}
                {alike.length > 1 && ` (${alike.length} steps)`}
              </button>
            ) : (
              <p className={styles.words}>{words}</p>
            )}
            {place && (
              <Button variant="default" size="compact-sm" onClick={() => leave(place)}>
                Open Settings
              </Button>
            )}
          </div>
        )
      })}
    </div>
  )
}
