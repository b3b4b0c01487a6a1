import type { Simulation } from '../../../shared/contract/simulate.ts'
import { hourMs } from '../../../shared/duration.ts'
import { hideCodes } from '../../walk/codes.ts'
import type { Store } from '../store.ts'

type Collision = Simulation['collisions'][number]

interface Row {
  person_id: string
  person: string
  workflow_id: string
  workflow: string
  node: string
  subject: string
  wanted_at: number
  went_at: number | null
  held: string | null
}

/**
 * Where several workflows wanted to write to one person within an hour, and what the cap on messages made of it. An hour
 * counts from the first of them; what counts is when a message was to go, because the cap moves some.
 */
export function collisions(store: Store): Collision[] {
  const read = store.sql<[], Row>(
    `select o.person_id, o.workflow_id, coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), p.id) as person,
       w.name as workflow, o.node, o.subject, o.created_at as wanted_at, iif(o.state = 'accepted', o.changed_at, null) as went_at,
       case when o.state = 'accepted' and o.changed_at = o.created_at then null else coalesce(o.error, s.reason) end as held
     from messages o join people p on p.id = o.person_id join workflows w on w.id = o.workflow_id left join steps s on s.id = o.step_id
     where o.direction = 'out' and o.channel not in ('webhook', 'http')
       and (o.state in ('accepted', 'queued') or (o.state = 'skipped' and o.error like 'left out:%'))
       and o.person_id in (select person_id from runs group by person_id having count(distinct workflow_id) > 1)
     order by o.person_id, o.created_at, o.id`,
  )
  const found: Collision[] = []
  let group: Row[] = []
  const close = () => {
    const [first] = group
    if (first && new Set(group.map((row) => row.workflow_id)).size > 1) found.push(collisionOf(first, group))
    group = []
  }
  for (const row of read.iterate()) {
    const [first] = group
    if (first && (first.person_id !== row.person_id || row.wanted_at - first.wanted_at >= hourMs)) close()
    group.push(row)
  }
  close()
  return found.sort((a, b) => a.at.localeCompare(b.at))
}

const collisionOf = ({ person, wanted_at }: Row, rows: readonly Row[]): Collision => ({
  ...{ person, at: iso(wanted_at) },
  messages: rows.map(({ workflow, node, subject, wanted_at, went_at, held }) => ({
    ...{ workflow, node, at: iso(went_at ?? wanted_at), subject: hideCodes(subject), held },
  })),
})

const iso = (ms: number) => new Date(ms).toISOString()
