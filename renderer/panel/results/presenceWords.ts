import type { PersonAtStep } from '../../../shared/contract/workflows.ts'
import { printDayTime } from '../../ui/dates.ts'

type Presence = Pick<PersonAtStep, 'state' | 'since' | 'until' | 'reason' | 'isHere' | 'isHeld'>

/** What is known of a real person at a step: until when they are here, or when they came by. */
export function presenceWords(
  { state, since, until, reason, isHere, isHeld }: Presence,
  zone: string | undefined,
): string {
  const because = reason ? `: ${reason}` : ''
  if (isHeld && isHere) return `Held by you${until ? ` · their time is ${printDayTime(until, zone)}` : ''}`
  if (isHere)
    return until ? `Until ${printDayTime(until, zone)}${because}` : `Since ${printDayTime(since, zone)}${because}`
  if (state === 'failed') return `Stuck here${because} · since ${printDayTime(since, zone)}`
  return `Came here ${printDayTime(since, zone)}${reason ? ` · ${reason}` : ''}`
}
