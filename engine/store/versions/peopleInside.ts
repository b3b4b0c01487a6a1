import type { PersonInside } from '../../versions/people.ts'
import { personName } from '../../walk/facts.ts'
import { keptBack } from '../outbox/dropMessages.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

type Row = Pick<PersonRow, 'first_name' | 'last_name' | 'email' | 'phone' | 'time_zone'> & {
  run_id: number
  person_id: string
  version_id: number
  number: number
  sent_before: string | null
  id: number
  node: string
  state: PersonInside['step']['state']
  due_at: number
  entered_at: number
  next_port: string | null
  listens: number
  is_sending: number
  can_drop: number
}

/** Everybody inside a workflow, with the step they are at and what their run has done so far. */
export function peopleInside(store: Store) {
  const read = store.sql<[string], Row>(
    `select r.id as run_id, r.person_id, r.version_id, v.number, r.sent_before, p.first_name, p.last_name, p.email, p.phone,
       p.time_zone, s.id, s.node, s.state, s.due_at, s.entered_at, s.next_port, s.listens_for is not null as listens,
       exists (select 1 from messages m where m.step_id = s.id
         and m.state in ('queued', 'retry', 'claimed', 'sending', 'unknown', 'held')) as is_sending,
       exists (select 1 from messages m where m.step_id = s.id and m.state in ${keptBack}) as can_drop
     from runs r join people p on p.id = r.person_id join workflow_versions v on v.id = r.version_id
     join steps s on s.run_id = r.id and s.state in ('ready', 'running', 'waiting')
     where r.workflow_id = (select ?) and r.state = 'live' order by r.id`,
  )
  const done = store.sql<[string], { run_id: number; node: string }>(
    `select distinct s.run_id, s.node from runs r join steps s on s.run_id = r.id
     where r.workflow_id = (select ?) and r.state = 'live' and s.state = 'done' and s.skipped = 0`,
  )
  return (workflowId: string): PersonInside[] => {
    const doneBy = Map.groupBy(done.all(workflowId), ({ run_id }) => run_id)
    return read.all(workflowId).map((row) => ({
      runId: row.run_id,
      personId: row.person_id,
      person: personName({ ...row, id: row.person_id }),
      timeZone: row.time_zone,
      versionId: row.version_id,
      version: row.number,
      sentBefore: row.sent_before === null ? [] : (JSON.parse(row.sent_before) as string[]),
      done: new Set(doneBy.get(row.run_id)?.map(({ node }) => node)),
      step: {
        ...{ id: row.id, node: row.node, state: row.state, dueMs: row.due_at, enteredMs: row.entered_at },
        ...{ nextPort: row.next_port, listens: row.listens === 1, isSending: row.is_sending === 1 },
        canDrop: row.can_drop === 1,
      },
    }))
  }
}
