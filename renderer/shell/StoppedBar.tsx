import { Button } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import styles from './StoppedBar.module.css'
import { useEngineSwitch } from './useEngineSwitch.ts'

/** On every screen and at every width: nothing moves, and the one button that ends it. */
export function StoppedBar() {
  const { queries } = useApi()
  const { data: status } = useQuery(queries.engine.status.queryOptions())
  const { resume } = useEngineSwitch()
  // The place is always there, so that a screen reader says what comes into it.
  return (
    <div role="status">
      {status?.state === 'stopped' && (
        <div className={styles.bar}>
          <IconPlayerStopFilled size={18} aria-hidden />
          <span className={styles.words}>
            Everything is stopped. Nothing moves and nothing is sent until you resume.
          </span>
          <Button size="compact-sm" onClick={resume}>
            Resume
          </Button>
        </div>
      )}
    </div>
  )
}
