import type { Campaign } from '../../../shared/contract/campaigns.ts'
import type { CampaignState } from '../recordTables.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

interface CampaignListRow {
  id: string
  name: string
  workflow: string
  workflow_id: string
  state: CampaignState
  started_at: number
  next_at: number | null
  ended_at: number | null
  per_hour: number | null
  cost: number
}

export interface CampaignPersonRow {
  person_id: string
  person: string
  run_id: number | null
  state: 'live' | 'done' | 'stopped' | 'failed' | null
  version_id: number | null
  node: string | null
  /** The step's own next way out, when it waits to take it. */
  next_port: string | null
  due_at: number | null
  done: number
  refused: string | null
  why: string | null
}

const personLabel = `coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), p.id)`

/** Campaigns with their progress, as screens and the command line show them. */
export function campaignQueries(store: Store) {
  const columns = `select c.id, c.name, w.name as workflow, w.id as workflow_id, c.state, c.started_at, c.next_at, c.ended_at, c.per_hour, c.cost
     from campaigns c join workflows w on w.id = c.workflow_id`
  const list = store.sql<[], CampaignListRow>(`${columns} order by c.started_at desc, c.rowid desc`)
  const get = store.sql<[string], CampaignListRow>(`${columns} where c.id = ?`)
  const people = store.sql<[string], { people: number; waiting: number; refused: number }>(
    `select count(*) as people, count(*) filter (where run_id is null and reason is null) as waiting, count(reason) as refused
     from campaign_people where campaign_id = ?`,
  )
  const states = store.sql<[string], { state: 'live' | 'done' | 'stopped' | 'failed'; n: number }>(
    `select state, count(*) as n from runs where campaign_id = ? group by state`,
  )
  const open = `s.state in ('ready', 'running', 'waiting')`
  const persons = store.sql<[string, number, number], CampaignPersonRow>(
    `select c.person_id, ${personLabel} as person, c.run_id, r.state, r.version_id, s.node, s.next_port, s.due_at, c.reason as refused,
       (select count(*) from steps d where d.run_id = c.run_id and d.state = 'done') as done,
       coalesce(r.why, s.error, s.reason) as why
     from campaign_people c join people p on p.id = c.person_id left join runs r on r.id = c.run_id
       left join steps s on s.id = (select max(id) from steps where run_id = c.run_id)
     where c.campaign_id = (select ?) order by c.place limit (select ?) offset (select ?)`,
  )
  const pending = store.sql<[string, number], Pending>(
    `select s.due_at as at, ${personLabel} as person, r.version_id, s.node, s.next_port
     from runs r join steps s on s.run_id = r.id join people p on p.id = r.person_id
     where r.campaign_id = (select ?) and r.state = 'live' and ${open} and s.due_at < ${never}
     order by s.due_at, s.id limit (select ?)`,
  )

  function campaignOf({ workflow_id, started_at, next_at, ended_at, per_hour, ...row }: CampaignListRow): Campaign {
    const all = people.get(row.id) ?? { people: 0, waiting: 0, refused: 0 }
    const runs = new Map(states.all(row.id).map(({ state, n }) => [state, n]))
    const [inside, done, stopped, failed] = (['live', 'done', 'stopped', 'failed'] as const).map(
      (state) => runs.get(state) ?? 0,
    )
    return {
      ...row,
      workflowId: workflow_id,
      madeAt: iso(started_at),
      nextAt: next_at === null ? null : iso(next_at),
      endedAt: ended_at === null ? null : iso(ended_at),
      perHour: per_hour,
      progress: { ...all, inside: inside ?? 0, done: done ?? 0, stopped: stopped ?? 0, failed: failed ?? 0 },
    }
  }

  return {
    list: (): Campaign[] => list.all().map(campaignOf),
    get: (id: string): Campaign | undefined => {
      const row = get.get(id)
      return row && campaignOf(row)
    },
    persons: (id: string, limit: number, offset: number) => persons.all(id, limit, offset),
    pending: (id: string, limit: number) => pending.all(id, limit),
  }
}

interface Pending {
  at: number
  person: string
  version_id: number
  node: string
  next_port: string | null
}

const iso = (ms: number) => new Date(ms).toISOString()
