import { hideCodes } from '../../walk/codes.ts'
import type { Store } from '../store.ts'

interface Row {
  at: number
  what: string
  subject: string | null
  about: string | null
  detail: string | null
  workflow: string | null
}

const person = `coalesce(nullif(trim(p.first_name || ' ' || p.last_name), ''), p.email, p.phone)`
/** What the id in the log belongs to, as screens call it. */
const named = `coalesce(${person}, w.name, c.name, r.title, n.name, s.name, x.title, i.file)`
const latest = (columns: string, order: string) =>
  `select * from (select ${columns} order by ${order} desc limit @limit)`
const ofRun = `left join runs u on u.id = t.run_id left join workflows w on w.id = u.workflow_id`
const ofPerson = `left join people p on p.id = t.person_id`

/** Every action in one list, the latest first: what people and programs asked for, and what workflows did by themselves. */
export function auditTrail(store: Store) {
  const read = store.sql<[{ limit: number }], Row>(
    `${[
      latest(
        `a.at, a.what, a.subject, ${named} as about, a.detail, null as workflow from audit_log a
         left join people p on p.id = a.subject left join workflows w on w.id = a.subject
         left join campaigns c on c.id = a.subject left join records r on r.id = a.subject
         left join connections n on n.id = a.subject left join segments s on s.id = a.subject
         left join approvals x on x.id = a.subject left join imports i on i.id = a.subject`,
        'a.id',
      ),
      latest(
        `t.changed_at, case t.channel when 'http' then 'request' else t.channel end || case when t.state = 'accepted' then ' sent' when t.channel in ('http', 'webhook') then ' failed' else ' not sent' end,
           t.person_id, coalesce(${person}, t.recipient), iif(t.subject = '' or t.channel = 'http', iif(t.channel = 'http', t.subject || ' ' || t.recipient, t.body), t.subject), w.name
         from messages t ${ofPerson} left join workflows w on w.id = t.workflow_id
         where t.direction = 'out' and t.state in ('accepted', 'failed')`,
        't.id',
      ),
      latest(
        `t.started_at, 'workflow entered', t.person_id, ${person}, null, w.name
         from runs t join people p on p.id = t.person_id join workflows w on w.id = t.workflow_id where true`,
        't.id',
      ),
      latest(
        `t.created_at, 'task made', t.person_id, ${person}, t.title, w.name from tasks t ${ofPerson} ${ofRun}`,
        't.created_at',
      ),
      latest(`t.at, 'note added', t.person_id, ${person}, t.text, w.name from notes t ${ofPerson} ${ofRun}`, 't.at'),
      latest(
        `t.at, 'team told', t.person_id, ${person}, t.text, w.name from notifications t ${ofPerson} ${ofRun}`,
        't.at',
      ),
      latest(
        `t.at, 'goal reached', t.person_id, ${person}, t.name, w.name
         from conversions t ${ofPerson} left join workflows w on w.id = t.workflow_id`,
        't.id',
      ),
    ].join(' union all ')} order by at desc limit @limit`,
  )
  return (limit: number) =>
    read.all({ limit }).map(({ at, detail, ...entry }) => ({
      ...{ at: new Date(at).toISOString(), ...entry },
      detail: detail === null ? null : hideCodes(detail),
    }))
}
