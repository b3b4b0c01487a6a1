import type { RunEvent } from '../../../shared/contract/runs.ts'
import type { Store } from '../store.ts'

interface Row {
  at: number
  person: string
  node: string
  type: string
  port: string | null
  reason: string | null
  workflow: string
}

const label = `coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), p.id)`

/**
 * What happened, event by event, read back from the rows that made it happen: one account for Test and live.
 * Of one run, of a whole workflow, or of everything; `most` cuts it short.
 */
export function readHistory(store: Store) {
  const each = eachEvent(store)
  return (of: Asked): HistoryEvent[] => [...each(of)]
}

/** The same, one by one: a long history need not be in memory at once. */
export function eachEvent(store: Store) {
  const read = store.sql<[{ workflow: string | null; from: number; to: number; most: number }], Row>(
    `with mine as (select r.*, ${label} as person, w.name as workflow
       from runs r join people p on p.id = r.person_id join workflows w on w.id = r.workflow_id
       where r.id between (select @from) and (select @to) and (@workflow is null or r.workflow_id = @workflow))
     select at, person, node, type, port, reason, workflow from (
       select s.entered_at as at, s.id as step, 0 as rank, m.person, s.node, 'entered' as type, null as port, null as reason, m.workflow
         from steps s join mine m on m.id = s.run_id
       union all
       select s.entered_at, s.id, 1, m.person, s.node, 'waiting', null, s.held, m.workflow
         from steps s join mine m on m.id = s.run_id
         where s.state = 'waiting' or (s.state in ('done', 'cancelled', 'failed') and s.ended_at > s.entered_at)
       union all
       select o.changed_at, o.step_id, 2, m.person, o.node, case o.state when 'accepted' then 'sent' else o.state end, null, o.error, m.workflow
         from messages o join mine m on m.id = o.run_id where o.direction = 'out' and o.person_id is not null
           and o.state in ('accepted', 'failed', 'unknown', 'held')
       union all
       select s.ended_at, s.id, 3, m.person, s.node,
           case when s.state <> 'done' then s.state when s.skipped then 'skipped' else 'left' end, s.next_port, coalesce(s.error, s.reason), m.workflow
         from steps s join mine m on m.id = s.run_id where s.state in ('done', 'failed', 'cancelled')
       union all
       select h.at, h.step_id, 1.5, m.person, h.node, h.what, null, null, m.workflow
         from by_hand h join mine m on m.id = h.run_id
       union all
       select m.ended_at, (select max(id) from steps where run_id = m.id), 4, m.person,
           (select node from steps where run_id = m.id order by id desc limit 1), 'ended', null, m.why, m.workflow
         from mine m where m.ended_at is not null)
     order by at, step, rank limit @most`,
  )
  return function* (of: Asked): Generator<HistoryEvent> {
    const [from, to] = of.runs ?? (of.runId === undefined ? [0, Number.MAX_SAFE_INTEGER] : [of.runId, of.runId])
    for (const row of read.iterate({ workflow: of.workflowId ?? null, from, to, most: of.most ?? -1 }))
      yield { ...row, at: new Date(row.at).toISOString() }
  }
}

type HistoryEvent = RunEvent & { workflow: string }

interface Asked {
  workflowId?: string
  runId?: number
  /** From one run to another, both with it. */
  runs?: readonly [from: number, to: number]
  /** How many at most. */
  most?: number
}
