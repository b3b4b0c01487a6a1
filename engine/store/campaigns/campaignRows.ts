import type { CampaignState } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { isOpenMessage } from '../workflows/workflowRows.ts'

export interface NewCampaign {
  id: string
  workflowId: string
  name: string
  /** Whom it is for, as it was asked. */
  source: unknown
  personIds: readonly string[]
  /** When the first are let in. */
  atMs: number
  perHour: number | null
  cost: number
}

export interface CampaignRow {
  id: string
  workflow_id: string
  name: string
  state: CampaignState
  next_at: number | null
  per_hour: number | null
}

export interface Waiting {
  place: number
  person: PersonRow
}

/** Writes of campaigns and of who is let in by them. */
export function campaignRows(store: Store) {
  const add = store.sql<unknown[]>(
    `insert into campaigns (id, workflow_id, name, started_at, state, source, next_at, per_hour, cost) values (?, ?, ?, ?, 'scheduled', ?, ?, ?, ?)`,
  )
  const addPerson = store.sql<[string, number, string]>(
    `insert into campaign_people (campaign_id, place, person_id) values (?, ?, ?)`,
  )
  const get = store.sql<[string], CampaignRow>(
    `select id, workflow_id, name, state, next_at, per_hour from campaigns where id = ?`,
  )
  // The condition of the index is said as it stands there, so that it is used.
  const open = `c.state in ('scheduled', 'active')`
  const due = store.sql<[number], CampaignRow>(
    `select c.id, c.workflow_id, c.name, c.state, c.next_at, c.per_hour from campaigns c join workflows w on w.id = c.workflow_id
     where ${open} and c.next_at <= (select ?) and w.status = 'on' order by c.next_at, c.id`,
  )
  const waiting = store.sql<[string, number], { place: number } & PersonRow>(
    `select c.place, p.* from campaign_people c join people p on p.id = c.person_id
     where c.campaign_id = (select ?) and c.run_id is null and c.reason is null order by c.place limit (select ?)`,
  )
  // The run was made just now, in this transaction: it is the latest.
  const entered = store.sql<[string, number]>(
    `update campaign_people set run_id = (select max(id) from runs) where campaign_id = ? and place = ?`,
  )
  const refused = store.sql<[string, string, number]>(
    `update campaign_people set reason = ? where campaign_id = ? and place = ?`,
  )
  const move = store.sql<[number | null, string]>(`update campaigns set state = 'active', next_at = ? where id = ?`)
  const setState = store.sql<[CampaignState, number | null, number | null, string]>(
    `update campaigns set state = ?, next_at = ?, ended_at = ? where id = ?`,
  )
  const complete = store.sql<[number]>(
    `update campaigns as c set state = 'completed', ended_at = ? where ${open} and c.next_at is null
       and not exists (select 1 from runs where campaign_id = c.id and state = 'live')`,
  )
  const orphaned = store.sql<[], { id: string }>(
    `select c.id from campaigns c join workflows w on w.id = c.workflow_id where ${open} and w.status = 'archived'`,
  )
  const liveRuns = store.sql<[string], { id: number }>(
    `select id from runs where campaign_id = ? and state = 'live' order by id`,
  )
  const hasStarted = store.sql<[string], { n: number }>(
    `select exists (select 1 from campaign_people where campaign_id = ? and (run_id is not null or reason is not null)) as n`,
  )
  const park = [
    `update steps set parked = @to where state in ('ready', 'running', 'waiting')
       and run_id in (select id from runs where campaign_id = @id and state = 'live' and held_at is null)`,
    `update messages set parked = @to where ${isOpenMessage}
       and run_id in (select id from runs where campaign_id = @id and state = 'live' and held_at is null)`,
  ].map((text) => store.sql<[{ id: string; to: 0 | 1 }]>(text))
  return {
    add: (campaign: NewCampaign, nowMs: number) => {
      const { id, workflowId, name, source, personIds, atMs, perHour, cost } = campaign
      add.run(id, workflowId, name, nowMs, JSON.stringify(source), atMs, perHour, cost)
      for (const [place, personId] of personIds.entries()) addPerson.run(id, place, personId)
    },
    get: (id: string) => get.get(id),
    /** Whose next people are to be let in; not those of a workflow that is paused. */
    due: (nowMs: number) => due.all(nowMs),
    /** Who comes next. */
    waiting: (id: string, limit: number): Waiting[] =>
      waiting.all(id, limit).map(({ place, ...person }) => ({ place, person })),
    entered: (id: string, place: number) => entered.run(id, place),
    refused: (id: string, place: number, reason: string) => refused.run(reason, id, place),
    /** Active from now on; the next people enter then, or nobody is left. */
    move: (id: string, nextMs: number | null) => move.run(nextMs, id),
    setState: (id: string, state: CampaignState, nextMs: number | null, endedMs: number | null) =>
      setState.run(state, nextMs, endedMs, id),
    /** Ends those of which everyone was let in and nobody is inside any more. */
    complete: (nowMs: number) => complete.run(nowMs),
    /** Those whose workflow was archived. */
    orphaned: () => orphaned.all().map(({ id }) => id),
    liveRuns: (id: string) => liveRuns.all(id).map((run) => run.id),
    hasStarted: (id: string) => hasStarted.get(id)?.n === 1,
    park: (id: string, to: 0 | 1) => {
      for (const statement of park) statement.run({ id, to })
    },
  }
}
