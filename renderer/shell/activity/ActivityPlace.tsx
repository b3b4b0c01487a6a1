import { Button, Loader, Popover, Progress } from '@mantine/core'
import { useStore } from 'zustand'
import { language } from '../../ui/language.ts'
import { useActivityStore } from '../ShellState.tsx'
import styles from './ActivityPlace.module.css'
import type { Activity } from './activityStore.ts'

/** Where work that takes its time is found: how far each is, and the way to stop it. Nothing is shown while nothing runs. */
export function ActivityPlace() {
  const running = useStore(useActivityStore(), (state) => state.running)
  const [first] = running
  if (!first) return null
  const title = running.length === 1 ? first.title : `${running.length} things at work`
  return (
    <Popover width={320} position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <button type="button" className={styles.chip}>
          <Loader size={14} aria-hidden />
          <span className={styles.title}>{title}</span>
          {running.length === 1 && first.share !== null && <span>{percent(first.share)}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.list}>
          {running.map((one) => (
            <Row key={one.id} activity={one} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

function Row({ activity: { title, share, words, cancel } }: { activity: Activity }) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>{title}</span>
      {cancel && (
        <Button variant="default" size="compact-sm" onClick={cancel}>
          Stop
        </Button>
      )}
      <Progress
        className={styles.bar ?? ''}
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={title}
      />
      <span className={styles.words}>{words}</span>
    </li>
  )
}

const percent = (share: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(share)
