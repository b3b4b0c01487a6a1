import type { Store } from '../store.ts'

interface Runs {
  started: number
  last: number | null
  inside: number
  finished: number
  failed: number
}

/** Counts of what workflows did. */
export function statisticsQueries(store: Store) {
  const runs = store.sql<[string], Runs>(
    `select count(*) as started, max(started_at) as last, count(*) filter (where state = 'live') as inside,
       count(*) filter (where state = 'done') as finished, count(*) filter (where state = 'failed') as failed
     from runs where workflow_id = ? and taken_back_at is null`,
  )
  const stopped = store.sql<[string], { reason: string; count: number }>(
    `select coalesce(why, '') as reason, count(*) as count from runs where workflow_id = ? and state = 'stopped' and taken_back_at is null
     group by why order by count desc, why`,
  )
  const messages = store.sql<[{ workflow: string | null }], { channel: string; state: string; count: number }>(
    `select channel, state, count(*) as count from messages
     where direction = 'out' and (@workflow is null or workflow_id = @workflow) group by channel, state order by channel, state`,
  )
  const sentByStep = store.sql<[string], { node: string; n: number }>(
    `select node, count(*) as n from messages where workflow_id = ? and node is not null and direction = 'out' and state = 'accepted' group by node`,
  )
  const conversions = store.sql<[{ workflow: string | null }], { count: number; value: number }>(
    `select count(*) as count, coalesce(sum(value), 0) as value from conversions where @workflow is null or workflow_id = @workflow`,
  )
  const sums = store.sql<[], { people: number; inside: number }>(
    `select (select count(*) from people) as people, (select count(*) from runs where state = 'live') as inside`,
  )
  return {
    runs: (workflowId: string): Runs =>
      runs.get(workflowId) ?? { started: 0, last: null, inside: 0, finished: 0, failed: 0 },
    stopped: (workflowId: string) => stopped.all(workflowId),
    /** By channel and state; of all workflows when it is null. */
    messages: (workflow: string | null) => messages.all({ workflow }),
    sentByStep: (workflowId: string) => new Map(sentByStep.all(workflowId).map(({ node, n }) => [node, n])),
    conversions: (workflow: string | null) => conversions.get({ workflow }) ?? { count: 0, value: 0 },
    sums: () => sums.get() ?? { people: 0, inside: 0 },
  }
}
