import type { Engine } from '../openEngine.ts'
import { takenBackReason } from '../store/transitions/takeBack.ts'

/**
 * Holds what a mail server received (one JSON line a message) against what the engine knows. A message is lost when it was
 * due and neither arrived nor is shown as in doubt; silently doubled when it arrived twice.
 */
export async function judge({ api }: Engine, sinkLog: string, expected: number) {
  const arrived = sinkLog
    .split('\n')
    .filter(Boolean)
    .map((line): { to: string; subject: string } => JSON.parse(line))
  const counts = new Map<string, number>()
  for (const { to, subject } of arrived) counts.set(`${to} ${subject}`, (counts.get(`${to} ${subject}`) ?? 0) + 1)
  const { messages } = await api.messages.list({ show: 'all', limit: 100_000 })
  const doubts = new Set(
    messages.filter(({ state }) => state === 'unknown').map(({ to, subject }) => `${to} ${subject}`),
  )
  const { checks } = await api.data.doctor()
  const { live } = await api.engine.status()
  const known = new Set([...counts.keys(), ...doubts])
  return {
    lost: expected - known.size,
    doubles: [...counts.values()].filter((n) => n > 1).length,
    doubts: doubts.size,
    /** Doubts are shown, not more: whatever is not in doubt must have been answered. */
    wrong: [
      ...checks.filter(({ ok, name }) => !ok && name !== 'Disk').map(({ message }) => message),
      ...(live === 0 ? [] : [`${live} runs did not end.`]),
      ...messages
        .filter(({ direction, state }) => direction === 'out' && state !== 'accepted' && state !== 'unknown')
        .filter(({ state, error }) => !(state === 'skipped' && error === takenBackReason))
        .map(({ state, to }) => `${to} is ${state}`),
    ],
  }
}
