import { hourMs } from '../../../shared/duration.ts'
import type { TestResult } from '../../timeDock/testResult.ts'

/**
 * When a what-if happens: at the scrubber; and where it stands at the end, where nothing could follow any more, an hour after
 * their first message, or after the start. Epoch milliseconds.
 */
export function momentFor(
  { startMs, endMs, messagesOf }: Pick<TestResult, 'startMs' | 'endMs' | 'messagesOf'>,
  person: string,
  untilMs: number | null,
): number {
  if (untilMs !== null) return untilMs
  const [first] = messagesOf(person)
  return Math.min(endMs, (first ? Date.parse(first.at) : startMs) + hourMs)
}
