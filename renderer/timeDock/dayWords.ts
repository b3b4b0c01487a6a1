import { printCount, printList, printNumber } from '../ui/counts.ts'
import { printLongDay } from '../ui/dates.ts'
import type { DayBar } from './dayBars.ts'

/** "Tuesday 9 June: 13 messages, 2 skipped and 3 moved to a better time" */
export function dayWords({ startMs, messages, skipped, moved }: DayBar, zone: string | undefined): string {
  const parts = [
    messages > 0 ? printCount(messages, 'message') : 'no messages',
    ...(skipped > 0 ? [`${printNumber(skipped)} skipped`] : []),
    ...(moved > 0 ? [`${printNumber(moved)} moved to a better time`] : []),
  ]
  return `${printLongDay(startMs, zone)}: ${printList(parts)}`
}
