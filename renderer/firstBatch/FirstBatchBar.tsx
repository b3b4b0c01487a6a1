import { Button } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { HeldBatch } from '../../shared/contract/workflows.ts'
import { useRegisterCommands } from '../commands/CommandsProvider.tsx'
import { command } from '../commands/command.ts'
import { BatchSentence } from './BatchSentence.tsx'
import { letGoWord } from './batchWords.ts'
import styles from './FirstBatchBar.module.css'
import { useBatchActions, useHeldBatches } from './useFirstBatch.ts'

/** Over the canvas of a workflow that was turned on a moment ago: its first messages are held, and can be taken back. */
export function FirstBatchBar({ workflowId }: { workflowId: string }) {
  const batch = useHeldBatches().find((one) => one.workflowId === workflowId)
  if (!batch) return null
  return <Bar batch={batch} />
}

function Bar({ batch }: { batch: HeldBatch }) {
  const { send, takeBack } = useBatchActions()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are made anew on every render and do the same
  const commands = useMemo(
    () => [
      command('workflow.sendHeld', () => send.mutate(batch)),
      command('workflow.takeBack', () => takeBack.mutate(batch)),
    ],
    [batch],
  )
  useRegisterCommands(commands)
  return (
    <section className={styles.bar} aria-label="First messages">
      <IconClockPause size={20} stroke={1.75} aria-hidden className={styles.icon} />
      <BatchSentence batch={batch} />
      <BatchButtons batch={batch} />
    </section>
  )
}

export function BatchButtons({ batch }: { batch: HeldBatch }) {
  const { send, takeBack } = useBatchActions()
  return (
    <div className={styles.buttons}>
      <Button
        variant="default"
        size="compact-sm"
        loading={send.isPending}
        disabled={takeBack.isPending}
        onClick={() => send.mutate(batch)}
      >
        {letGoWord(batch)}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        loading={takeBack.isPending}
        disabled={send.isPending}
        onClick={() => takeBack.mutate(batch)}
      >
        Take back
      </Button>
    </div>
  )
}
