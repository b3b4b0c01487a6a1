import { ActionIcon, Button, Loader, Select } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printCount } from '../ui/counts.ts'
import { DayTrack } from './DayTrack.tsx'
import { printDayTime } from './printTime.ts'
import { TestTrouble } from './TestTrouble.tsx'
import styles from './TimeDock.module.css'
import { usePlay } from './usePlay.ts'
import { useZone } from './useZone.ts'

const lengths = [3, 7, 9, 14, 30, 60]

/** The time of a test: its days, how many messages each brings, and a scrubber that goes back and forth. */
export function TimeDock() {
  const store = useBuilderStore()
  const test = useBuilder((state) => state.test)
  const [isOpen, setOpen] = useState(true)
  const zone = useZone()
  const { isPlaying, toggle } = usePlay()
  if (!test) return null
  const { result, days, error, isRunning, untilMs } = test
  const { setTest } = store.getState()
  const shownMs = untilMs ?? (result ? Date.parse(result.end) : null)
  const sent = result?.messages.filter(({ at }) => shownMs === null || Date.parse(at) <= shownMs).length ?? 0
  const options = [...new Set([...lengths, days])].toSorted((a, b) => a - b)
  return (
    <section className={styles.dock} aria-label="Time of the test">
      <div className={styles.top}>
        <ActionIcon onClick={toggle} disabled={!result} aria-label={isPlaying ? 'Pause the test' : 'Play the test'}>
          {isPlaying ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
        </ActionIcon>
        <strong className={styles.moment}>{shownMs !== null ? printDayTime(shownMs, zone) : 'Test'}</strong>
        {result && (
          <span className={styles.sum}>
            {untilMs === null ? 'at the end' : `day ${dayOf(result.start, untilMs)} of ${days}`} ·{' '}
            {printCount(sent, 'message')} so far
          </span>
        )}
        {isRunning && <Loader size={14} aria-label="Running" />}
        <span className={styles.space} />
        <Select
          aria-label="Length of the test"
          className={styles.length}
          data={options.map((length) => ({ value: String(length), label: `${length} days` }))}
          value={String(days)}
          allowDeselect={false}
          onChange={(value) => setTest({ days: Number(value ?? days), untilMs: null })}
          comboboxProps={{ withinPortal: true }}
        />
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          onClick={() => setTest({ seed: test.seed + 1, untilMs: null })}
        >
          Run again
        </Button>
        <ActionIcon
          onClick={() => setOpen(!isOpen)}
          aria-label={isOpen ? 'Fold the time away' : 'Show the time'}
          aria-expanded={isOpen}
        >
          {isOpen ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
        </ActionIcon>
      </div>
      {isOpen && error && <TestTrouble message={error} />}
      {isOpen && result && !error && (
        <DayTrack result={result} untilMs={untilMs} zone={zone} onScrub={(at) => setTest({ untilMs: at })} />
      )}
    </section>
  )
}

const dayOf = (start: string, atMs: number) => Math.floor((atMs - Date.parse(start)) / 86_400_000)
