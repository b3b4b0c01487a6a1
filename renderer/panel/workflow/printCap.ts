import { printDuration } from '../../../shared/duration.ts'

/** "3 messages in 24 hours", "1 message in 7 days". */
export function printCap({ count, hours }: { count: number; hours: number }): string {
  const isDays = hours > 24 && hours % 24 === 0
  const length = printDuration(isDays ? { days: hours / 24 } : { hours })
  return `${count} ${count === 1 ? 'message' : 'messages'} in ${length}`
}
