import { Tooltip } from '@mantine/core'
import {
  IconCircleCheckFilled,
  IconHandStop,
  IconPlayerPlay,
  IconPlayerStopFilled,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { isMacComputer, printKeys } from '../commands/keys.ts'
import { printMoment } from '../ui/dates.ts'
import { useNow } from '../ui/useNow.ts'
import styles from './EngineWord.module.css'
import { useEngineSwitch } from './useEngineSwitch.ts'

/** At the foot of the navigation: is the engine working, what is next, and the one button that stops everything. */
export function EngineWord({ isGone }: { isGone: boolean }) {
  const { queries } = useApi()
  const { data: status } = useQuery(queries.engine.status.queryOptions({ refetchInterval: 60_000 }))
  const nowMs = useNow()
  const [isMac] = useState(isMacComputer)
  const { stop, resume } = useEngineSwitch()
  if (isGone || !status) {
    return (
      <div className={styles.foot}>
        <span className={`${styles.word} ${styles.gone}`}>
          <IconPlugConnectedX size={14} aria-hidden />{' '}
          <span className={styles.text}>{isGone ? 'No answer' : '...'}</span>
        </span>
      </div>
    )
  }
  const isRunning = status.state === 'running'
  const next = status.nextDueAt ? `next ${printMoment(status.nextDueAt, nowMs)}` : 'nothing due'
  return (
    <div className={styles.foot}>
      <span className={`${styles.word} ${isRunning ? styles.running : styles.stopped}`} role="status">
        {isRunning ? <IconCircleCheckFilled size={14} aria-hidden /> : <IconPlayerStopFilled size={14} aria-hidden />}
        <span className={styles.text}>{isRunning ? 'Running' : 'Stopped'}</span>
      </span>
      <span className={styles.next}>{isRunning ? next : 'nothing is sent'}</span>
      {isRunning ? (
        <Tooltip
          label={`Nothing moves and nothing is sent until you resume (${printKeys('Mod+.', isMac)})`}
          position="right"
        >
          <button type="button" className={styles.stop} onClick={stop} aria-label="Stop everything">
            <IconHandStop size={16} aria-hidden />
            <span className={styles.text}>Stop everything</span>
          </button>
        </Tooltip>
      ) : (
        <button type="button" className={`${styles.stop} ${styles.resume}`} onClick={resume} aria-label="Resume">
          <IconPlayerPlay size={16} aria-hidden />
          <span className={styles.text}>Resume</span>
        </button>
      )}
    </div>
  )
}
