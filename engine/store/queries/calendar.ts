import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

const label = `coalesce(nullif(trim(p.first_name || ' ' || p.last_name), ''), p.email, p.phone)`
/** How much of each kind is listed at most. */
export const mostItems = 5_000

export interface DatedRow {
  at: number
  title: string
  person: string | null
  workflow: string | null
}

export interface WaitingRow {
  at: number
  person: string
  workflow: string
  run_id: number
  version_id: number
  node: string
  next_port: string | null
}

export interface StartRow {
  at: number
  workflow_id: string
  workflow: string
  node: string
  key: string
  person: string | null
  record: string | null
}

export interface ForecastRow extends DatedRow {
  run_id: number | null
  node: string | null
}

interface RecordRow {
  id: string
  type: string
  title: string
  fields: string
  person: string | null
}

/** What has a date between two instants: `fromMs` counts, `toMs` does not. */
export function calendarQueries(store: Store) {
  const between = (column: string) => `${column} >= (select ?) and ${column} < (select ?)`
  const dated = (text: string) => store.sql<[number, number], DatedRow>(`${text} limit ${mostItems}`)
  const message = `coalesce(nullif(m.subject, ''), substr(m.body, 1, 80))`
  const sent = dated(
    `select m.changed_at as at, ${message} as title, ${label} as person, w.name as workflow
     from messages m join people p on p.id = m.person_id left join workflows w on w.id = m.workflow_id
     where m.state = 'accepted' and m.direction = 'out' and m.channel <> 'webhook' and ${between('m.changed_at')} order by m.changed_at, m.id`,
  )
  const queued = dated(
    `select m.due_at as at, ${message} as title, ${label} as person, w.name as workflow
     from messages m join people p on p.id = m.person_id left join workflows w on w.id = m.workflow_id
     where m.state in ('queued', 'retry') and m.parked = 0 and m.channel <> 'webhook' and ${between('m.due_at')} order by m.due_at, m.id`,
  )
  const tasks = dated(
    `select t.due_at as at, t.title, ${label} as person, null as workflow from tasks t left join people p on p.id = t.person_id
     where t.done_at is null and ${between('t.due_at')} order by t.due_at, t.id`,
  )
  const campaigns = dated(
    `select c.next_at as at, c.name as title, null as person, w.name as workflow from campaigns c join workflows w on w.id = c.workflow_id
     where c.state in ('scheduled', 'active') and c.next_at is not null and w.status = 'on' and ${between('c.next_at')} order by c.next_at, c.id`,
  )
  const waiting = store.sql<[number, number], WaitingRow>(
    `select s.due_at as at, ${label} as person, w.name as workflow, r.id as run_id, r.version_id, s.node, s.next_port
     from steps s join runs r on r.id = s.run_id join people p on p.id = r.person_id join workflows w on w.id = r.workflow_id
     where s.state in ('ready', 'waiting') and s.parked = 0 and s.due_at < ${never} and ${between('s.due_at')}
     order by s.due_at, s.id limit ${mostItems}`,
  )
  const starts = store.sql<[number], StartRow>(
    `select t.due_at as at, t.workflow_id, w.name as workflow, t.node, t.key, ${label} as person, r.title as record
     from triggers_due t join workflows w on w.id = t.workflow_id left join people p on p.id = t.person_id left join records r on r.id = t.record_id
     where t.due_at < (select ?) and t.due_at < ${never} and t.key not like 'noContact %' order by t.due_at, t.id limit ${mostItems}`,
  )
  const records = store.sql<[string], RecordRow>(
    `select r.id, r.type, r.title, r.fields, (select ${label} from record_people l join people p on p.id = l.person_id
       where l.record_id = r.id order by p.id limit 1) as person
     from records r where r.type = ? and r.state <> 'cancelled' order by r.created_at, r.id`,
  )
  const latest = store.sql<[], { id: number | null }>(`select max(id) as id from messages`)
  const played = store.sql<[number, number, number], ForecastRow>(
    `select m.changed_at as at, ${message} as title, ${label} as person, w.name as workflow, m.run_id, m.node
     from messages m join people p on p.id = m.person_id left join workflows w on w.id = m.workflow_id
     where m.id > (select ?) and m.state = 'accepted' and m.channel <> 'webhook' and ${between('m.changed_at')}
     order by m.changed_at, m.id limit ${mostItems}`,
  )
  return {
    sent: (fromMs: number, toMs: number) => sent.all(fromMs, toMs),
    queued: (fromMs: number, toMs: number) => queued.all(fromMs, toMs),
    tasks: (fromMs: number, toMs: number) => tasks.all(fromMs, toMs),
    campaigns: (fromMs: number, toMs: number) => campaigns.all(fromMs, toMs),
    waiting: (fromMs: number, toMs: number) => waiting.all(fromMs, toMs),
    /** Dates and recurring starts that are due before; recurring ones only with their next moment. */
    starts: (toMs: number) => starts.all(toMs),
    records: (type: string) => records.all(type),
    /** The id of the latest message: what is played forward comes after it. */
    latestMessage: () => latest.get()?.id ?? 0,
    played: (afterId: number, fromMs: number, toMs: number) => played.all(afterId, fromMs, toMs),
  }
}
