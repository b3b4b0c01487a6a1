import type { Simulation } from '../../../shared/contract/simulate.ts'
import { hideCodes } from '../../walk/codes.ts'
import type { Store } from '../store.ts'

/** The messages of a test as they went out, in order. Codes never show in a result. */
export function simulatedMessages(store: Store): Simulation['messages'] {
  const read = store.sql<[], { at: number } & Omit<Simulation['messages'][number], 'at'>>(
    `select o.changed_at as at, coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as person,
       o.recipient as "to", o.channel, o.subject, o.body, o.node, w.name as workflow
     from messages o left join people p on p.id = o.person_id join workflows w on w.id = o.workflow_id
     where o.direction = 'out' and o.state = 'accepted' order by o.changed_at, o.id`,
  )
  const messages: Simulation['messages'] = []
  for (const { at, subject, body, ...row } of read.iterate())
    messages.push({ at: iso(at), ...row, subject: hideCodes(subject), body: hideCodes(body) })
  return messages
}

const iso = (ms: number) => new Date(ms).toISOString()

interface PlannedRow {
  at: number
  person: string
  to: string | null
  subject: string
  node: string
  reason: string | null
}

/** What a workflow sent, or skipped with a reason, since an instant. */
export function plannedMessages(store: Store, workflowId: string, sinceMs: number): PlannedRow[] {
  const read = store.sql<[string, number], PlannedRow>(
    `select o.changed_at as at, coalesce(nullif(trim(p.first_name || ' ' || p.last_name), ''), p.email, p.phone, 'Your team') as person,
       o.recipient as "to", o.subject, o.node, coalesce(o.error, s.reason) as reason
     from messages o left join people p on p.id = o.person_id left join steps s on s.id = o.step_id
     where o.workflow_id = ? and o.state in ('accepted', 'skipped') and o.changed_at >= ? order by o.changed_at, o.id`,
  )
  return read.all(workflowId, sinceMs)
}
