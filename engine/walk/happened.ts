import type { Happening } from '../../shared/happenings.ts'
import { newId, type Random } from '../../shared/ids.ts'
import type { Store } from '../store/store.ts'
import { deliverEvent } from '../store/transitions/deliverEvent.ts'
import type { EnterRuns } from './enterRuns.ts'

/** What happened; the id where it can come twice from outside, the instant where it was not just now. */
export type News = Omit<Happening, 'id' | 'atMs'> & { id?: string; atMs?: number }

/**
 * The one door for everything that happens to a person: written down, heard by the steps that wait for it and by the runs
 * it ends, and then by the workflows it starts. All or nothing. Says whether it was new.
 */
export function happenings({ store, random, enter, turnTo }: HappeningParts) {
  const deliver = deliverEvent(store)
  return (news: News, nowMs: number): boolean =>
    store.transaction(() => {
      turnTo(news.personId)
      const happening: Happening = { id: newId(random), atMs: nowMs, ...news }
      if (!deliver(happening, nowMs)) return false
      enter.hear(happening, nowMs)
      return true
    })
}

interface HappeningParts {
  store: Store
  random: Random
  enter: EnterRuns
  turnTo: (personId: string) => void
}
export type Happened = ReturnType<typeof happenings>
