import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { isToPerson } from '../../shared/channels.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printCount } from '../ui/counts.ts'
import { printDayTime } from '../ui/dates.ts'
import { Days } from './Days.tsx'
import styles from './DayTrack.module.css'
import { dayAccount } from './dayBars.ts'
import { dayWords } from './dayWords.ts'
import { momentAt, scrubKey } from './scrub.ts'
import { testActions } from './testActions.ts'
import type { TestMessage, TestResult } from './testResult.ts'
import { useZone } from './useZone.ts'

const familyOf = ({ channel }: TestMessage) => (isToPerson(channel) ? ('send' as const) : ('do' as const))

/** The days of a test, what each brings, and the scrubber across them: dragged, or moved by keys. */
export function DayTrack({ result }: { result: TestResult }) {
  const store = useBuilderStore()
  const untilMs = useBuilder(({ test }) => test?.untilMs ?? null)
  const zone = useZone()
  const track = useRef<HTMLDivElement>(null)
  const [pointedMs, setPointed] = useState<number | null>(null)
  const [isFocused, setFocused] = useState(false)
  const account = useMemo(() => dayAccount(result, zone, familyOf), [result, zone])
  const { startMs, endMs } = result
  const atMs = untilMs ?? endMs
  const share = (ms: number) => (ms - startMs) / (endMs - startMs)
  const dayAt = (ms: number) => account.days.findLast((day) => day.startMs <= ms) ?? account.days[0]

  const msAt = ({ clientX }: PointerEvent) => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return startMs + Math.min(1, Math.max(0, (clientX - left) / width)) * (endMs - startMs)
  }
  const scrubTo = (at: number | null) => store.getState().setTest({ untilMs: at, isPlaying: false })
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const ms = msAt(event)
    setPointed(ms)
    if (event.currentTarget.hasPointerCapture(event.pointerId)) scrubTo(momentAt(result, ms))
  }
  const press = (event: KeyboardEvent) => {
    const next = scrubKey(result, untilMs, event)
    const isPlay = event.key === ' ' || event.key === 'Enter'
    if ((next === undefined && !isPlay) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (isPlay) testActions(store).playOrPause()
    else if (next !== undefined) scrubTo(next)
  }

  const toldMs = pointedMs ?? (isFocused ? atMs : null)
  const told = toldMs === null ? undefined : dayAt(toldMs)
  const here = dayAt(atMs)
  return (
    <div
      ref={track}
      className={styles.track}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        scrubTo(momentAt(result, msAt(event)))
      }}
      onPointerMove={move}
      onPointerLeave={() => setPointed(null)}
    >
      <Days account={account} zone={zone} />
      <div className={styles.ahead} style={{ left: `${share(atMs) * 100}%` }} aria-hidden />
      <div className={styles.line} style={{ left: `${share(atMs) * 100}%` }} aria-hidden>
        <span className={styles.knob} />
      </div>
      <div
        className={styles.slider}
        role="slider"
        tabIndex={0}
        aria-label="Moment of the test"
        aria-valuemin={startMs}
        aria-valuemax={endMs}
        aria-valuenow={Math.round(atMs)}
        aria-valuetext={`${printDayTime(atMs, zone)}, ${printCount(result.messagesUpTo(atMs), 'message')} so far. ${here ? dayWords(here, zone) : ''}`}
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {told && toldMs !== null && (
        // Beside the line and never under the hand: left of it in the right half.
        <div
          className={styles.bubble}
          style={{ left: `${share(toldMs) * 100}%` }}
          data-left={share(toldMs) > 0.5 || undefined}
          aria-hidden
        >
          {dayWords(told, zone)}
        </div>
      )}
    </div>
  )
}
