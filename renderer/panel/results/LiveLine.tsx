import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import styles from '../Inspector.module.css'
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
  const zone = useZone()
  const { data, error } = useQuery(queries.runs.line.queryOptions({ input: { runId } }))
  if (error) return <p className={styles.body}>{sentenceOf(error)}</p>
  if (!data) return <Waiting />
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          {back}
          <h2 className={styles.title}>{data.person}</h2>
          <p className={styles.sub}>{states[data.state] ?? data.state}</p>
        </div>
      </div>
      <div className={styles.body}>
        <PersonLine events={data.events} zone={zone} />
      </div>
    </>
  )
}
