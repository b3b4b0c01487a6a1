import { printDayTime } from '../../timeDock/printTime.ts'

interface Presence {
  state: 'live' | 'done' | 'stopped' | 'failed'
  /** ISO instants. */
  since: string
  until: string | null
  reason: string | null
}

/**
 * What is known of a real person at a step. Their state is that of the whole run, so only who still has a time to go
 * on is said to be here.
 */
export function presenceWords({ state, since, until, reason }: Presence, zone: string | undefined): string {
  const because = reason ? `: ${reason}` : ''
  if (state === 'failed') return `Stuck here${because} · since ${printDayTime(since, zone)}`
  if (until) return `Here now${because} · until ${printDayTime(until, zone)}`
  return `Came here ${printDayTime(since, zone)}${reason ? ` · ${reason}` : ''}`
}
