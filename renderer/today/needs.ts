import type { Today } from '../../shared/contract/engine.ts'
import { printCount } from '../ui/counts.ts'

export interface Need {
  kind: 'unknown' | 'failed' | 'held' | 'stuckRuns'
  tone: 'warn' | 'err' | 'info'
  title: string
  about: string
  action: string
}

/** What waits for the person, as sentences, the most urgent first. Nothing that is zero. */
export function needsOf({ unknown, failed, held, stuckRuns }: Today['needsYou']): Need[] {
  const needs: (Need & { count: number })[] = [
    {
      kind: 'unknown',
      count: unknown,
      tone: 'warn',
      title: `${printCount(unknown, 'message')} may or may not have arrived`,
      about:
        'The connection broke while it was leaving. We don’t send it again by ourselves, so that nobody gets it twice.',
      action: 'Decide',
    },
    {
      kind: 'failed',
      count: failed,
      tone: 'err',
      title: `${printCount(failed, 'message')} could not be sent`,
      about: 'Each says why, and can be tried again.',
      action: 'See why',
    },
    {
      kind: 'held',
      count: held,
      tone: 'info',
      title: `${printCount(held, 'message waits', 'messages wait')} for your word`,
      about: 'Held back on purpose: read them, then let them go or drop them.',
      action: 'Read',
    },
    {
      kind: 'stuckRuns',
      count: stuckRuns,
      tone: 'err',
      title: `${printCount(stuckRuns, 'person is', 'people are')} stuck at a step`,
      about: 'The step failed, so they stay where they are until you try it again or take them out.',
      action: 'See who',
    },
  ]
  return needs.filter(({ count }) => count > 0).map(({ count: _, ...need }) => need)
}
