import type { RunEvent } from '../../shared/contract/runs.ts'
import type { StepCount } from '../../shared/contract/workflows.ts'

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

/** Counts every step up to an instant, from the events of a test in their order. */
export function numbersAt(events: readonly RunEvent[], untilMs: number): AllNumbers {
  const steps = new Map<string, StepNumbers & { out: Record<string, number> }>()
  const open = new Map<string, string>()
  for (const { at, person, node, type, port, reason } of events) {
    if (Date.parse(at) > untilMs) break
    const step = steps.get(node) ?? { in: 0, sent: 0, waiting: 0, failed: 0, skipped: [], out: {} }
    steps.set(node, step)
    const key = `${person} ${node}`
    if (type === 'entered') {
      step.in += 1
      open.set(key, node)
    }
    if (type === 'sent') step.sent += 1
    if (type === 'failed' || type === 'unknown' || type === 'held') step.failed += 1
    if (type === 'skipped') addReason(step.skipped, reason ?? 'skipped')
    if ((type === 'left' || type === 'skipped') && port) step.out[port] = (step.out[port] ?? 0) + 1
    if (leaves.has(type)) open.delete(key)
  }
  for (const node of open.values()) {
    const step = steps.get(node)
    if (step) step.waiting += 1
  }
  for (const step of steps.values()) step.skipped.sort((a, b) => b.count - a.count)
  return steps
}

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
}

/** "20 in · 18 sent · 2 no email", part by part. */
export function numberParts({ in: entered, sent, waiting, failed, skipped }: StepNumbers): NumberPart[] {
  const part = (count: number, word: string, outcome: Outcome): NumberPart[] =>
    count > 0 ? [{ words: `${count} ${word}`, outcome }] : []
  return [
    { words: `${entered} in`, outcome: 'all' },
    ...part(sent, 'sent', 'sent'),
    ...skipped.slice(0, 2).flatMap(({ reason, count }) => part(count, reason, 'skipped')),
    ...part(failed, 'failed', 'failed'),
    ...part(waiting, 'waiting', 'waiting'),
  ]
}

export const printNumbers = (numbers: StepNumbers): string[] => numberParts(numbers).map(({ words }) => words)

const leaves = new Set(['left', 'skipped', 'failed', 'cancelled', 'ended'])

function addReason(skipped: StepNumbers['skipped'], reason: string) {
  const known = skipped.find((one) => one.reason === reason)
  if (known) known.count += 1
  else skipped.push({ reason, count: 1 })
}
