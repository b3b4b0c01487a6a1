import { Button } from '@mantine/core'
import type { GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { isMarkedOff, isOff } from '../../../shared/stepOff.ts'
import { useStepActions } from '../../canvas/builderContext.ts'
import { Callout } from '../../ui/Callout.tsx'
import styles from '../Inspector.module.css'

/** Above the settings of a step that is off: what that means for people, and the way back. */
export function StepOff({ step }: { step: GraphNode }) {
  const { switchSteps } = useStepActions()
  if (!isMarkedOff(step)) return null
  const words = !isOff(step)
    ? 'People go through this step as if it were on.'
    : isStart(step)
      ? 'This start is off. Nobody enters here.'
      : 'This step is off. People go straight on.'
  return (
    <div className={styles.notice}>
      <Callout
        tone="info"
        action={
          <Button variant="default" size="compact-sm" onClick={() => switchSteps([step.id], 'on')}>
            Switch on
          </Button>
        }
      >
        {words}
      </Callout>
    </div>
  )
}
