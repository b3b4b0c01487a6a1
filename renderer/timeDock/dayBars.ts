import { calendarDays, type DaySpan } from './calendarDays.ts'
import type { TestMessage, TestResult } from './testResult.ts'

/** What a message is to the one who reads the bars: written to a person, or done elsewhere (a team, another program). */
export type BarFamily = 'send' | 'do'

/** A day of a test and what it brings. */
export interface DayBar extends DaySpan {
  messages: number
  /** Messages by family, as shares of those of the busiest day. */
  shares: Readonly<Record<BarFamily, number>>
  /** People whom a message did not go to. */
  skipped: number
  /** Messages that had to wait for a good time. */
  moved: number
}

/** One thing on the axis, from 0 at the start to 1 at the end. */
export interface Tick {
  at: number
  kind: BarFamily | 'skipped'
}

export interface DayAccount {
  days: readonly DayBar[]
  ticks: readonly Tick[]
}

type Counted = Pick<TestResult, 'startMs' | 'endMs' | 'messages' | 'log'>

/** So many places the axis has: more moments than these fall together. */
const places = 800

/** What every day of a test brings, and its single moments. `familyOf` tells the messages of the tested workflow apart. */
export function dayAccount(
  { startMs, endMs, messages, log }: Counted,
  zone: string | undefined,
  familyOf: (message: TestMessage) => BarFamily,
): DayAccount {
  const spans = calendarDays(startMs, endMs, zone)
  const days = spans.map((span) => ({ ...span, send: 0, do: 0, skipped: 0, moved: 0 }))
  const ticks = new Map<string, Tick>()
  const dayAt = (ms: number) => days.findLast(({ startMs: from }) => from <= ms) ?? days[0]
  const tick = (ms: number, kind: Tick['kind']) => {
    const at = Math.round(((ms - startMs) / (endMs - startMs)) * places) / places
    ticks.set(`${kind} ${at}`, { at, kind })
  }
  for (const message of messages) {
    const ms = Date.parse(message.at)
    const family = familyOf(message)
    const day = dayAt(ms)
    if (day) day[family] += 1
    tick(ms, family)
  }
  for (const { ms, what } of log.setbacks()) {
    const day = dayAt(ms)
    if (day) day[what] += 1
    if (what === 'skipped') tick(ms, 'skipped')
  }
  const most = Math.max(1, ...days.map((day) => day.send + day.do))
  return {
    days: days.map(({ send, do: done, ...rest }) => ({
      ...rest,
      messages: send + done,
      shares: { send: send / most, do: done / most },
    })),
    ticks: [...ticks.values()],
  }
}
