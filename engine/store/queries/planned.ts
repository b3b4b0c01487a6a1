import type { PlannedMessage, TurnOnPlan } from '../../../shared/contract/workflows.ts'
import { dayMs } from '../../../shared/duration.ts'
import { hideCodes } from '../../walk/codes.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'
import { holdReason } from '../workflows/firstBatch.ts'

type MessageRow = Omit<PlannedMessage, 'at'> & { at: number }

const nameOf = `coalesce(nullif(trim(p.first_name || ' ' || p.last_name), ''), p.email, p.phone, 'Your team')`
const iso = (ms: number) => new Date(ms).toISOString()

/**
 * What a workflow sent since an instant, skipped with a reason, or put off beyond the end: of the messages, and of the
 * steps that came to no message (`sends`: those that would send one).
 */
export function plannedMessages(
  store: Store,
  workflow: string,
  sends: readonly string[],
  sinceMs: number,
): PlannedMessage[] {
  const read = store.sql<[{ workflow: string; since: number; sends: string }], MessageRow>(
    `with mine as (select s.*, r.person_id from steps s join runs r on r.id = s.run_id
       where r.workflow_id = @workflow and s.node in (select value from json_each(@sends)))
     select at, ${nameOf} as person, p.id as personId, "to", channel, subject, node, outcome, reason from (
       select iif(o.state in ('queued', 'retry'), o.due_at, o.changed_at) as at, o.person_id, o.recipient as "to", o.channel, o.subject,
         o.node, case o.state when 'accepted' then 'sent' when 'skipped' then 'skipped' else 'later' end as outcome,
         coalesce(o.error, s.reason) as reason, o.id as turn
       from messages o left join steps s on s.id = o.step_id
       where o.workflow_id = @workflow and o.parked = 0
         and ((o.state in ('accepted', 'skipped') and o.changed_at >= @since) or o.state in ('queued', 'retry'))
       union all
       select ended_at, person_id, null, '', '', node, 'skipped', reason, id from mine m
       where skipped = 1 and ended_at >= @since and not exists (select 1 from messages where step_id = m.id)
       union all
       select due_at, person_id, null, '', '', node, 'later', reason, id from mine
       where state in ('ready', 'waiting') and parked = 0 and reason is not null and due_at < ${never})
     left join people p on p.id = person_id order by at, turn`,
  )
  return read
    .all({ workflow, since: sinceMs, sends: JSON.stringify(sends) })
    .map(({ at, subject, reason, ...row }) => ({
      ...{ at: iso(at), ...row, subject: hideCodes(subject) },
      // That the first messages are held is said once for all of them.
      reason: reason === holdReason ? null : reason,
    }))
}

/** Who came in since an instant, in order, and where they are at the end. */
export function plannedEntrants(store: Store, workflow: string, sinceMs: number): TurnOnPlan['entrants'] {
  const read = store.sql<
    [string, number],
    { at: number; personId: string; person: string; node: string | null; due: number | null }
  >(
    `select r.started_at as at, p.id as personId, ${nameOf} as person, s.node, s.due_at as due
     from runs r join people p on p.id = r.person_id left join steps s on s.run_id = r.id and s.state in ('ready', 'running', 'waiting')
     where r.workflow_id = ? and r.started_at >= ? order by r.started_at, r.id`,
  )
  return read.all(workflow, sinceMs).map(({ at, node, due, ...row }) => ({
    ...{ at: iso(at), ...row },
    afterwards: node === null ? null : { node, until: due === null || due >= never ? null : iso(due) },
  }))
}

interface WrittenRow {
  personId: string
  person: string
  workflowId: string
  workflow: string
  at: number
  subject: string
}

/** Who gets a message of another workflow within a day of one of this, with every message of the two days in order. */
export function plannedOverlaps(store: Store, workflow: string, sinceMs: number): TurnOnPlan['overlaps'] {
  const read = store.sql<[{ workflow: string; since: number }], WrittenRow>(
    `select p.id as personId, ${nameOf} as person, w.id as workflowId, w.name as workflow, o.changed_at as at, o.subject
     from messages o join people p on p.id = o.person_id join workflows w on w.id = o.workflow_id
     where o.direction = 'out' and o.state = 'accepted' and o.channel not in ('webhook', 'http')
       and o.changed_at >= iif(w.id = @workflow, @since, @since - ${dayMs})
       and o.person_id in (select person_id from messages where workflow_id = @workflow and state = 'accepted' and changed_at >= @since)
     order by o.changed_at, o.id`,
  )
  const found: TurnOnPlan['overlaps'] = []
  for (const [personId, rows] of Map.groupBy(read.all({ workflow, since: sinceMs }), (row) => row.personId)) {
    const ours = rows.filter(({ workflowId }) => workflowId === workflow)
    const near = rows.filter(
      (row) => row.workflowId === workflow || ours.some(({ at }) => Math.abs(at - row.at) < dayMs),
    )
    const [first] = near
    if (!first || near.length === ours.length) continue
    const messages = near.map(({ workflowId, workflow: name, at, subject }) => ({
      ...{ workflowId, workflow: name, at: iso(at), subject: hideCodes(subject) },
    }))
    found.push({ personId, person: first.person, messages })
  }
  return found
}
