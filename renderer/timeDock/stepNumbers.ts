import type { StepCount } from '../../shared/contract/workflows.ts'
import { offReason } from '../../shared/stepOff.ts'
import { printNumber } from '../ui/counts.ts'

/** What a card and its links say about people. The same for Test and live. */
export interface StepNumbers {
  in: number
  sent: number
  waiting: number
  failed: number
  /** Why people were skipped, most often first. Live counts know no reasons: then it is one "skipped". */
  skipped: { reason: string; count: number }[]
  out: Readonly<Record<string, number>>
}
/** What became of a person at a step. */
export type Outcome = 'sent' | 'skipped' | 'failed' | 'waiting' | 'passed'
export type AllNumbers = ReadonlyMap<string, StepNumbers>

export function numbersOfCounts(counts: Readonly<Record<string, StepCount>>): AllNumbers {
  return new Map(
    Object.entries(counts).map(([id, { out, waiting, skipped, failed, in: entered }]) => [
      id,
      {
        in: entered,
        sent: 0,
        waiting,
        failed,
        skipped: skipped > 0 ? [{ reason: 'skipped', count: skipped }] : [],
        out,
      },
    ]),
  )
}

export interface NumberPart {
  words: string
  /** Whom the number counts. */
  outcome: Outcome | 'all'
  /** What it was before the last change of a test; null when it is the same, or nothing can be compared. */
  was: number | null
}

/** "20 in · 18 sent · 2 no email", part by part. What is none now and was some before is told too. */
export function numberParts(numbers: StepNumbers, before?: StepNumbers): NumberPart[] {
  const part = (count: number, was: number | undefined, word: string, outcome: NumberPart['outcome']): NumberPart[] => {
    const isOther = was !== undefined && was !== count
    return count > 0 || isOther ? [{ words: `${printNumber(count)} ${word}`, outcome, was: isOther ? was : null }] : []
  }
  const skips = (of: StepNumbers | undefined, reason: string) =>
    of && (of.skipped.find((one) => one.reason === reason)?.count ?? 0)
  const reasons = [...numbers.skipped, ...(before?.skipped ?? [])].map(({ reason }) => reason)
  const [came = { words: `${printNumber(numbers.in)} in`, outcome: 'all' as const, was: null }] = part(
    numbers.in,
    before?.in,
    'in',
    'all',
  )
  return [
    came,
    ...part(numbers.sent, before?.sent, 'sent', 'sent'),
    ...[...new Set(reasons)]
      .slice(0, 2)
      .flatMap((reason) =>
        part(
          skips(numbers, reason) ?? 0,
          skips(before, reason),
          reason === offReason ? 'passed by' : reason,
          'skipped',
        ),
      ),
    ...part(numbers.failed, before?.failed, 'failed', 'failed'),
    ...part(numbers.waiting, before?.waiting, 'waiting', 'waiting'),
  ]
}

export const printNumbers = (numbers: StepNumbers): string[] => numberParts(numbers).map(({ words }) => words)
