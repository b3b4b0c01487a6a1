import type { Simulation } from '../../shared/contract/simulate.ts'
import { dayMs } from '../../shared/duration.ts'

export interface DayBar {
  startMs: number
  messages: number
  /** Of the busiest day, from 0 to 1. */
  share: number
}

/** Messages per day of a test, counted from its start. The last day may be cut short. */
export function dayBars({ start, end, messages }: Pick<Simulation, 'start' | 'end' | 'messages'>): DayBar[] {
  const startMs = Date.parse(start)
  const days = Math.max(1, Math.ceil((Date.parse(end) - startMs) / dayMs))
  const counts = new Array<number>(days).fill(0)
  for (const { at } of messages) {
    const day = Math.min(days - 1, Math.max(0, Math.floor((Date.parse(at) - startMs) / dayMs)))
    counts[day] = (counts[day] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  return counts.map((count, day) => ({ startMs: startMs + day * dayMs, messages: count, share: count / most }))
}
