import type { TestEvent } from '../../timeDock/eventLog.ts'

/** Who left a step by one of its ways up to an instant, each with when they last did. */
export function peopleOnWay(events: readonly TestEvent[], port: string, untilMs: number): ReadonlyMap<string, string> {
  const wentAt = new Map<string, string>()
  for (const event of events)
    if ((event.type === 'left' || event.type === 'skipped') && event.port === port && Date.parse(event.at) <= untilMs)
      wentAt.set(event.person, event.at)
  return wentAt
}
