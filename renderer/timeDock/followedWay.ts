import type { TestEvent } from './eventLog.ts'

/** Where somebody went: the steps they came to, and the ways they left them by. */
export interface FollowedWay {
  steps: ReadonlySet<string>
  /** See `wayKey`. */
  ways: ReadonlySet<string>
}

export const wayKey = (step: string, port: string) => `${step} ${port}`

/** The line of one person through the drawing, from what happened to them. */
export function followedWay(events: readonly Pick<TestEvent, 'node' | 'type' | 'port'>[]): FollowedWay {
  const steps = new Set<string>()
  const ways = new Set<string>()
  for (const { node, type, port } of events) {
    steps.add(node)
    if (type === 'left' || type === 'skipped') ways.add(wayKey(node, port ?? 'next'))
  }
  return { steps, ways }
}
