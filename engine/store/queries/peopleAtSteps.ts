import { type SelectQueryBuilder, sql } from 'kysely'
import type { Store } from '../store.ts'

export interface PeopleAsked {
  node?: string | undefined
  /** Who is there now, soonest first; who came by and went on; or, left out, everybody, latest first. */
  who?: 'here' | 'gone' | undefined
  limit: number
}

const isHere = sql<boolean>`r.state = 'live' and s.state in ('ready', 'running', 'waiting')`
/** The message that somebody waits for here. */
const waiting = sql<boolean>`m.step_id = s.id and m.state in ('queued', 'retry')`

/** People of a workflow at their latest step, or at one step. Not who was taken back: they count as not having come. */
export function peopleAtSteps(store: Store) {
  return (workflow: string, { node, who, limit }: PeopleAsked) => {
    let base = store.build
      .selectFrom('runs as r')
      .innerJoin('steps as s', 's.run_id', 'r.id')
      .innerJoin('people as p', 'p.id', 'r.person_id')
      .where('r.workflow_id', '=', workflow)
      .where('r.taken_back_at', 'is', null)
      .where(
        node === undefined
          ? sql<boolean>`s.id = (select max(id) from steps where run_id = r.id)`
          : sql<boolean>`s.node = ${node}`,
      )
    if (who !== undefined) base = base.where(who === 'here' ? isHere : sql<boolean>`not (${isHere})`)
    const known = base
      .leftJoin('messages as m', (join) => join.on(waiting))
      .select(['r.id', 'r.state', 'r.why', 'r.held_at', 's.node', 's.state as step_state', 's.due_at', 's.entered_at'])
      .select(['s.reason', 's.error', 's.next_port', 'm.due_at as message_due', 'm.error as message_error'])
      .select(isHere.as('is_here'))
      .select(['p.id as person_id', 'p.email', 'p.phone', 'p.first_name', 'p.last_name'])
    const rows = store.all(inOrder(known, who).limit(limit))
    const total = store.get(base.select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0
    return { rows, total }
  }
}

const inOrder = <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>, who: PeopleAsked['who']) =>
  who === 'here'
    ? query.orderBy(sql`coalesce(m.due_at, s.due_at)`).orderBy(sql`s.id`)
    : query.orderBy(sql`s.id`, 'desc')

/** The step a run waits at: until when it does, and until when the message that it waits for there. */
export const waitOf = (store: Store) =>
  store.sql<[number], { step_state: string; due_at: number; message_due: number | null }>(
    `select s.state as step_state, s.due_at, m.due_at as message_due from steps s join runs r on r.id = s.run_id
       left join messages m on m.step_id = s.id and m.state in ('queued', 'retry')
     where r.id = ? and r.state = 'live' and s.state = 'waiting' order by s.id desc limit 1`,
  )
