import { Button } from '@mantine/core'
import { IconRoute2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { useHeldBatches } from '../../firstBatch/useFirstBatch.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import styles from '../Inspector.module.css'
import { PersonMenu } from './live/PersonMenu.tsx'
import { PersonLine } from './PersonLine.tsx'

const states: Readonly<Record<string, string>> = {
  live: 'Inside now',
  done: 'Went through',
  stopped: 'Stopped',
  failed: 'Stuck: a step failed',
}

/** A real person's walk, event by event. */
export function LiveLine({ runId, back }: { runId: number; back: ReactNode }) {
  const { queries } = useApi()
  const store = useBuilderStore()
  const zone = useZone()
  const batches = useHeldBatches()
  const steps = useBuilder(({ derived }) => derived.steps)
  const { data, error } = useQuery(queries.runs.line.queryOptions({ input: { runId } }))
  if (error) return <p className={styles.body}>{sentenceOf(error)}</p>
  if (!data) return <Waiting />
  const isHeldFirst = batches.some(({ workflowId }) => workflowId === data.workflowId)
  const isInside = data.state === 'live'
  const at = steps.get(data.events.findLast(({ type }) => type === 'entered')?.node ?? '')
  const isSend = nodeOf(at?.type ?? '')?.family === 'send'
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          {back}
          <h2 className={styles.title}>
            <bdi data-personal>{data.person}</bdi>
          </h2>
          <p className={styles.sub}>{isInside && data.isHeld ? 'Held by you' : (states[data.state] ?? data.state)}</p>
        </div>
        {isInside && (
          <PersonMenu
            runId={runId}
            name={data.person}
            isHeld={data.isHeld}
            isSend={isSend}
            isWithFirst={isSend && isHeldFirst}
          />
        )}
      </div>
      <div className={styles.body}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRoute2 size={14} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => store.getState().set({ looking: { kind: 'walk', runId } })}
        >
          See their way on the canvas
        </Button>
        <PersonLine
          events={data.events}
          until={data.until}
          messages={data.messages}
          zone={zone}
          name={data.person}
          live={{ person: data.personId, workflow: data.workflowId }}
        />
      </div>
    </>
  )
}
