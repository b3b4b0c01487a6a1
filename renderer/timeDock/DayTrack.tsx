import type { Simulation } from '../../shared/contract/simulate.ts'
import { hourMs } from '../../shared/duration.ts'
import { printCount } from '../ui/counts.ts'
import { dayBars } from './dayBars.ts'
import { printDayTime, printShortDay } from './printTime.ts'
import styles from './TimeDock.module.css'

interface DayTrackProps {
  result: Simulation
  untilMs: number | null
  zone: string | undefined
  /** Null at the end. */
  onScrub: (untilMs: number | null) => void
}

/** One bar a day over an axis of days, and the scrubber across them. Arrow keys move it by an hour. */
export function DayTrack({ result, untilMs, zone, onScrub }: DayTrackProps) {
  const bars = dayBars(result)
  const startMs = Date.parse(result.start)
  const endMs = Date.parse(result.end)
  const atMs = untilMs ?? endMs
  const share = (atMs - startMs) / (endMs - startMs)
  const every = Math.ceil(bars.length / 14)
  return (
    <div className={styles.track}>
      <div className={styles.bars} aria-hidden>
        {bars.map(({ startMs: dayStart, messages, share: height }, day) => (
          <div key={dayStart} className={styles.day} data-past={dayStart <= atMs || undefined}>
            <span className={styles.count}>{messages > 0 && bars.length <= 31 ? messages : ''}</span>
            <span className={styles.bar} style={{ height: messages > 0 ? 6 + height * 44 : 0 }} />
            <span className={styles.name}>{day % every === 0 ? printShortDay(dayStart, zone) : ''}</span>
          </div>
        ))}
      </div>
      <div className={styles.line} style={{ left: `${share * 100}%` }} aria-hidden>
        <span className={styles.knob} />
      </div>
      <input
        type="range"
        className={styles.range}
        aria-label="Moment of the test"
        aria-valuetext={`${printDayTime(atMs, zone)}, ${printCount(result.messages.filter(({ at }) => Date.parse(at) <= atMs).length, 'message')} so far`}
        min={startMs}
        max={endMs}
        step={hourMs}
        value={atMs}
        onChange={(event) => {
          const value = Number(event.currentTarget.value)
          onScrub(value >= endMs - hourMs / 2 ? null : value)
        }}
      />
    </div>
  )
}
