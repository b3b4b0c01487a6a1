import type { Store } from '../store.ts'

export interface WhyStep {
  run_id: number
  node: string
  state: string
  due_at: number
  entered_at: number
  ended_at: number | null
  next_port: string | null
  skipped: number
  reason: string | null
  error: string | null
  output: string | null
  message_state: string | null
  message_due: number | null
  message_error: string | null
  parked: number
  /** Since when the owner holds the run, or null. */
  held_at: number | null
}

export interface WhyRun {
  id: number
  version_id: number
  state: string
  why: string | null
  started_at: number
  ended_at: number | null
  start_node: string | null
  record: string | null
}

/** What is known about one person in one workflow, as of an instant: every run, every step, and who did not enter. */
export function whyQueries(store: Store) {
  const runs = store.sql<[string, string, number], WhyRun>(
    `select r.id, r.version_id, r.state, r.why, r.started_at, r.ended_at, r.start_node,
       (select title from records where id = r.record_id) as record
     from runs r where r.workflow_id = (select ?) and r.person_id = (select ?) and r.started_at <= (select ?) order by r.id`,
  )
  const steps = store.sql<[number, number], WhyStep>(
    `select s.run_id, s.node, s.state, s.due_at, s.entered_at, s.ended_at, s.next_port, s.skipped, s.reason, s.error, s.output,
       s.parked, r.held_at, m.state as message_state, m.due_at as message_due, m.error as message_error
     from steps s join runs r on r.id = s.run_id left join messages m on m.step_id = s.id and m.person_id is not null
     where s.run_id = (select ?) and s.entered_at <= (select ?) order by s.id`,
  )
  const notStarted = store.sql<
    [string, string, number],
    { node: string; at: number; reason: string; record: string | null }
  >(
    `select n.node, n.at, n.reason, (select title from records where id = n.record_id) as record from not_started n
     where n.workflow_id = (select ?) and n.person_id = (select ?) and n.at <= (select ?) order by n.id`,
  )
  const named = store.sql<[string, string], { id: string; name: string; status: string; graph: string }>(
    `select id, name, status, graph from workflows where id = ? or lower(name) = lower(?) order by status = 'archived', created_at limit 1`,
  )
  const person = store.sql<[{ text: string }], { id: string }>(
    `select id from people where id = @text or email = lower(@text) or phone = @text
       or lower(trim(first_name || ' ' || last_name)) = lower(@text) order by created_at limit 1`,
  )
  return {
    workflow: (idOrName: string) => named.get(idOrName, idOrName),
    person: (text: string) => person.get({ text: text.trim() })?.id,
    runs: (workflowId: string, personId: string, atMs: number) => runs.all(workflowId, personId, atMs),
    steps: (runId: number, atMs: number) => steps.all(runId, atMs),
    notStarted: (workflowId: string, personId: string, atMs: number) => notStarted.all(workflowId, personId, atMs),
  }
}
