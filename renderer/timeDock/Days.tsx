import { IconAlertTriangle, IconMoon } from '@tabler/icons-react'
import { memo } from 'react'
import { printNumber } from '../ui/counts.ts'
import { printDayOfMonth, printShortDay } from '../ui/dates.ts'
import styles from './DayTrack.module.css'
import type { DayAccount, DayBar } from './dayBars.ts'

/** With more days than these there is no room for numbers and marks; pointing at a day tells them. */
const roomy = { numbers: 32, marks: 32, markNumbers: 9, names: 14, lines: 62 }
/** A name that would run over the right edge is left out. */
const leastRoom = 0.045

/** The days side by side, each as wide as it is long: messages as bars, single moments as ticks, setbacks as marks. */
export const Days = memo(function Days({ account, zone }: { account: DayAccount; zone: string | undefined }) {
  const { days, ticks } = account
  const startMs = days[0]?.startMs ?? 0
  const endMs = days.at(-1)?.endMs ?? 0
  const every = Math.ceil(days.length / roomy.names)
  const name = days.length > roomy.numbers ? printDayOfMonth : printShortDay
  const hasMarks = days.length <= roomy.marks && days.some(({ skipped, moved }) => skipped + moved > 0)
  return (
    <>
      <div className={styles.days} data-many={days.length > roomy.lines || undefined} aria-hidden>
        {days.map((day, index) => (
          <div key={day.startMs} className={styles.day} style={{ flexGrow: day.endMs - day.startMs }}>
            <div className={styles.column}>
              {day.messages > 0 && days.length <= roomy.numbers && (
                <span className={styles.count}>{printNumber(day.messages)}</span>
              )}
              <span className={styles.bar} data-family="do" style={{ height: heightOf(day.shares.do) }} />
              <span className={styles.bar} data-family="send" style={{ height: heightOf(day.shares.send) }} />
            </div>
            <div className={styles.name}>
              {index % every === 0 && endMs - day.startMs > (endMs - startMs) * leastRoom
                ? name(day.startMs, zone)
                : ''}
            </div>
            {hasMarks && <Marks day={day} withNumbers={days.length <= roomy.markNumbers} />}
          </div>
        ))}
      </div>
      <div className={styles.ticks} aria-hidden>
        {ticks.map(({ at, kind }) => (
          <span key={`${kind} ${at}`} className={styles.tick} data-kind={kind} style={{ left: `${at * 100}%` }} />
        ))}
      </div>
    </>
  )
})

/** One message among thousands is seen too. */
const heightOf = (share: number) => (share > 0 ? `max(3px, ${share * 100}%)` : 0)

function Marks({ day: { skipped, moved }, withNumbers }: { day: DayBar; withNumbers: boolean }) {
  return (
    <div className={styles.marks}>
      {skipped > 0 && (
        <span className={styles.mark} data-kind="skipped">
          <IconAlertTriangle size={12} /> {withNumbers && skipped}
        </span>
      )}
      {moved > 0 && (
        <span className={styles.mark} data-kind="moved">
          <IconMoon size={12} /> {withNumbers && moved}
        </span>
      )}
    </div>
  )
}
