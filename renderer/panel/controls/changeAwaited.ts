import type { HappeningType } from '../../../shared/happenings.ts'
import { type Awaited, awaitedWays } from '../../../shared/nodes/waitForEvent.ts'

/** One more thing to wait for, with a way out that no other has. */
export function newAwaited(events: readonly Awaited[], event: HappeningType): Awaited {
  const taken = new Set(awaitedWays(events).map(({ port }) => port))
  if (!taken.has(event)) return event
  for (let number = 2; ; number++) if (!taken.has(`${event}${number}`)) return { event, port: `${event}${number}` }
}

/**
 * The same place in the list, waiting for something else. Its way out keeps its name, so that a link on it stays. What is
 * no more than its name is written as that.
 */
export function changeAwaited(
  events: readonly Awaited[],
  index: number,
  { event, match }: { event: HappeningType; match: Readonly<Record<string, string>> },
): Awaited {
  const before = events[index]
  const { title, ...rest }: { title?: string | undefined } = typeof before === 'object' ? before : {}
  const port = awaitedWays(events)[index]?.port ?? event
  const asked = Object.fromEntries(Object.entries(match).filter(([, value]) => value !== ''))
  const isSame = awaitedWays(events)[index]?.event === event
  const next = { ...rest, ...(title && isSame ? { title } : {}), event, port, match: asked }
  const isPlain = port === event && Object.keys(asked).length === 0 && Object.keys(next).length === 3
  return isPlain ? event : next
}
