import { Button } from '@mantine/core'
import type { Gap } from '../../shared/contract/workflows.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { Callout } from '../ui/Callout.tsx'
import { tabOfField } from './step/stepTabs.ts'

/** Fields that leave a hole for some, each with the way to the question what stands there instead. */
export function GapList({ gaps, onJump }: { gaps: readonly Gap[]; onJump: () => void }) {
  const store = useBuilderStore()
  const steps = useBuilder(({ derived }) => derived.steps)
  const jump = ({ node, field = '', name }: Gap) => {
    if (node === null) return
    onJump()
    const tab = tabOfField(steps.get(node)?.type ?? '', field)
    store.getState().select([node], { openPanel: true, tab })
    store.getState().set({ askedFallback: { step: node, field, name } })
  }
  return [...Map.groupBy(gaps, ({ message }) => message)].map(([message, [first, ...others]]) => (
    <Callout
      key={message}
      tone="warn"
      action={
        first && (
          <Button variant="default" size="compact-sm" onClick={() => jump(first)}>
            Fill the gap
          </Button>
        )
      }
    >
      {message}
      {others.length > 0 && ` It stands in ${others.length + 1} texts.`}
    </Callout>
  ))
}
