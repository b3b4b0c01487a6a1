import { Button } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { WorkflowDetail } from '../../../shared/contract/workflows.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import styles from './BuilderHeader.module.css'

/** "Draft", "On", "On, changes not published", "Paused". */
export function StateWord({ id }: { id: string }) {
  const { data } = useWorkflow(id)
  if (!data) return null
  return (
    <span className={styles.state} data-state={data.status} data-changed={data.changed || undefined}>
      {stateWord(data)}
    </span>
  )
}

/** Turn on, publish changes, pause: whatever the state allows. */
export function PublishButtons({ id }: { id: string }) {
  const { client, queries } = useApi()
  const store = useBuilderStore()
  const queryClient = useQueryClient()
  const { data } = useWorkflow(id)
  const isSaving = useBuilder(({ save }) => save.kind === 'waiting' || save.kind === 'saving')
  const [isBusy, setBusy] = useState(false)
  const isOn = data?.status === 'on'
  const open = () => store.getState().set({ isTurningOn: true })
  const pause = async () => {
    setBusy(true)
    try {
      await client.workflows.pause({ id })
      toastDone('Paused. Nobody enters and nobody moves on until you turn it on again.')
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
    await queryClient.invalidateQueries({ queryKey: queries.workflows.key() })
    setBusy(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are made anew on every render and do the same
  const commands = useMemo(
    () => [
      command('workflow.turnOn', open),
      command(
        'workflow.pause',
        () => void pause(),
        () => isOn,
      ),
    ],
    [store, isOn],
  )
  useRegisterCommands(commands)
  if (!data) return null
  return (
    <>
      {isOn && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} />}
          loading={isBusy}
          onClick={() => void pause()}
        >
          Pause
        </Button>
      )}
      {isOn ? (
        <Button onClick={open}>{data.changed || isSaving ? 'Publish changes…' : 'Start…'}</Button>
      ) : (
        <Button onClick={open}>Turn on…</Button>
      )}
    </>
  )
}

const useWorkflow = (id: string) => {
  const { queries } = useApi()
  return useQuery(queries.workflows.get.queryOptions({ input: { id } }))
}

function stateWord({ status, changed }: WorkflowDetail): string {
  if (status === 'on') return changed ? 'On, changes not published' : 'On'
  return { draft: 'Draft', paused: 'Paused', archived: 'Archived' }[status]
}
