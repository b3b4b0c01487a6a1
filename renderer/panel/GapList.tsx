import { Button, Group } from '@mantine/core'
import type { Gap } from '../../shared/contract/workflows.ts'
import { askForWords } from '../../shared/gapSentence.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { Callout } from '../ui/Callout.tsx'
import { tabOfField } from './step/stepTabs.ts'

interface GapListProps {
  gaps: readonly Gap[]
  /** The sentences of those that may stay empty. */
  leftEmpty: ReadonlySet<string>
  onLeaveEmpty: (leftEmpty: ReadonlySet<string>) => void
  onJump: () => void
}

/** Fields that leave a hole for some: each is filled, or its owner says that it may stay empty. */
export function GapList({ gaps, leftEmpty, onLeaveEmpty, onJump }: GapListProps) {
  const store = useBuilderStore()
  const steps = useBuilder(({ derived }) => derived.steps)
  const jump = ({ node, field = '', name }: Gap) => {
    if (node === null) return
    onJump()
    const tab = tabOfField(steps.get(node)?.type ?? '', field)
    store.getState().select([node], { openPanel: true, tab })
    store.getState().set({ askedFallback: { step: node, field, name } })
  }
  const all = [...Map.groupBy(gaps, ({ message }) => message)]
  const open = all.filter(([message]) => !leftEmpty.has(message))
  return (
    <>
      {all.map(([message, [first, ...others]]) => {
        const isLeft = leftEmpty.has(message)
        return (
          <Callout
            key={message}
            tone={isLeft ? 'info' : 'warn'}
            action={
              <Group gap="xs">
                {first && (
                  <Button variant="default" size="compact-sm" onClick={() => jump(first)}>
                    Fill the gap
                  </Button>
                )}
                {!isLeft && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => onLeaveEmpty(new Set([...leftEmpty, message]))}
                  >
                    Leave it empty for them
                  </Button>
                )}
              </Group>
            }
          >
            {isLeft ? message.replace(askForWords, ': it stays empty for them.') : message}
            {others.length > 0 && ` It stands in ${others.length + 1} texts.`}
          </Callout>
        )
      })}
      {open.length > 1 && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onLeaveEmpty(new Set(all.map(([message]) => message)))}
          >
            Leave all of them empty
          </Button>
        </Group>
      )}
    </>
  )
}
