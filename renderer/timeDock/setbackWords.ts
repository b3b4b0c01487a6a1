import { printCount } from '../ui/counts.ts'
import type { Setback } from './eventLog.ts'

/** "4 messages left out, 2 moved to a good time" */
export function setbackWords(setbacks: readonly Setback[]): string {
  const skipped = setbacks.filter(({ what }) => what === 'skipped').length
  const moved = setbacks.length - skipped
  if (moved === 0) return `${printCount(skipped, 'message')} left out`
  if (skipped === 0) return `${printCount(moved, 'message')} moved to a good time`
  return `${printCount(skipped, 'message')} left out, ${moved} moved to a good time`
}
