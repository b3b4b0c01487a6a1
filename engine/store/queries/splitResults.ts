import type { Store } from '../store.ts'

/** What became of the people who left a step by one way, since they did. */
export interface WayResult {
  port: string
  people: number
  replied: number
  booked: number
  paid: number
  /** People who reached a goal of this workflow, and what all their goals are worth. */
  goals: number
  value: number
}

/** How each way out of a step did. A person counts once a way, from the first time they went it. */
export function splitResults(store: Store) {
  const since = (type: string) =>
    `count(*) filter (where exists (select 1 from events e where e.type = '${type}' and e.person_id = w.person_id and e.at > w.at))`
  const goals = `from conversions c where c.person_id = w.person_id and c.workflow_id = asked.workflow and c.at >= w.at`
  const read = store.sql<[string, string], WayResult>(
    `with asked (workflow, node) as (select ?, ?),
     w as materialized (
       select s.next_port as port, r.person_id, min(s.ended_at) as at
       from asked join runs r on r.workflow_id = asked.workflow join steps s on s.run_id = r.id
       where r.taken_back_at is null and s.node = asked.node and s.state = 'done' and s.next_port is not null
       group by s.next_port, r.person_id)
     select w.port, count(*) as people, ${since('replied')} as replied, ${since('booked')} as booked, ${since('paid')} as paid,
       count(*) filter (where exists (select 1 ${goals})) as goals, coalesce(sum((select sum(c.value) ${goals})), 0) as value
     from asked, w group by w.port order by w.port`,
  )
  return (workflowId: string, node: string): WayResult[] => read.all(workflowId, node)
}
