import type { HappeningType } from '../../../shared/happenings.ts'
import type { Facts } from '../../../shared/rules.ts'
import type { Store } from '../store.ts'
import { gotMessage } from './historyFacts.ts'

const asked = ['booked', 'paid', 'opened', 'clicked'] as const

/**
 * What happened on one walk of a person through a workflow, since it began. What started it is not "since": a run that
 * a booking starts has not been booked in yet. Each fact is a look-up of its own.
 */
export function runFacts(store: Store) {
  const happened = store.sql<[HappeningType, number, number]>(
    `select 1 from events where type = (select ?) and person_id = (select person_id from runs where id = ?) and at > (select ?) limit 1`,
  )
  const replied = store.sql<[number], { replied: number }>(
    `select replied_at is not null as replied from runs where id = ?`,
  )
  const sent = store.sql<[number], { node: string }>(
    `select node from messages where run_id = ? and person_id is not null and node is not null and ${gotMessage}
     group by node order by min(id)`,
  )
  return (runId: number, startedAtMs: number): Facts => {
    const since = (type: HappeningType) => happened.get(type, runId, startedAtMs) !== undefined
    const facts = {
      startedAt: new Date(startedAtMs).toISOString(),
      get replied() {
        // Noted on the run itself in the instant it is heard, also when both fall into the same millisecond.
        return replied.get(runId)?.replied === 1 || since('replied')
      },
      /** The steps whose message they got. */
      get sent() {
        return sent.all(runId).map(({ node }) => node)
      },
    }
    for (const type of asked) Object.defineProperty(facts, type, { enumerable: true, get: () => since(type) })
    return facts
  }
}
