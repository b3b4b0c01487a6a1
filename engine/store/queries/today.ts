import { sql } from 'kysely'
import type { Today } from '../../../shared/contract/engine.ts'
import { hideCodes } from '../../walk/codes.ts'
import { personName } from '../../walk/facts.ts'
import type { Store } from '../store.ts'
import { never } from '../transitions/claimSteps.ts'

const iso = (ms: number) => new Date(ms).toISOString()
const personColumns = ['p.id as person_id', 'p.email', 'p.phone', 'p.first_name', 'p.last_name'] as const

interface MaybePerson {
  person_id: string | null
  email: string | null
  phone: string | null
  first_name: string | null
  last_name: string | null
}
const labelOf = ({ person_id, email, phone, first_name, last_name }: MaybePerson) =>
  person_id === null
    ? null
    : personName({ id: person_id, email, phone, first_name: first_name ?? '', last_name: last_name ?? '' })

/** What the Today screen shows: what needs the person, and what comes next. */
export function todayQueries(store: Store) {
  const count = store.sql<[string], { n: number }>(`select count(*) as n from messages where state = ?`)
  const one = (text: string) => store.sql<[], { n: number }>(text)
  const stuck = one(`select count(*) as n from runs where state = 'failed'`)
  const live = one(`select count(*) as n from runs where state = 'live'`)
  const anything = one(`select exists (select 1 from workflows) + exists (select 1 from people) as n`)
  const sent = store.sql<[number], { n: number }>(
    `select count(*) as n from messages where state = 'accepted' and direction = 'out' and changed_at >= ?`,
  )
  return {
    count: (state: string) => count.get(state)?.n ?? 0,
    live: () => live.get()?.n ?? 0,
    stuck: () => stuck.get()?.n ?? 0,
    isNew: () => anything.get()?.n === 0,
    sentSince: (ms: number) => sent.get(ms)?.n ?? 0,
    next: (limit: number) =>
      store
        .all(
          store.build
            .selectFrom('steps as s')
            .innerJoin('runs as r', 'r.id', 's.run_id')
            .innerJoin('people as p', 'p.id', 'r.person_id')
            .innerJoin('workflows as w', 'w.id', 'r.workflow_id')
            .innerJoin('workflow_versions as v', 'v.id', 'r.version_id')
            .select([
              ...personColumns,
              's.node',
              's.due_at',
              's.next_port',
              'w.id as workflow_id',
              'w.name as workflow',
              'v.graph',
            ])
            .where('s.state', 'in', ['ready', 'waiting'])
            .where('s.parked', '=', 0)
            .where('s.due_at', '<', never)
            .orderBy('s.due_at')
            .orderBy('s.id')
            .limit(limit),
        )
        .map((row) => ({ ...row, at: iso(row.due_at), person: labelOf(row) ?? '' })),
    replies: (limit: number): Today['replies'] =>
      store
        .all(
          store.build
            .selectFrom('messages as m')
            .leftJoin('people as p', 'p.id', 'm.person_id')
            .select([...personColumns, 'm.changed_at', 'm.body'])
            .where('m.direction', '=', 'in')
            .orderBy('m.id', 'desc')
            .limit(limit),
        )
        .map((row) => ({
          at: iso(row.changed_at),
          person: labelOf(row) ?? 'Somebody',
          personId: row.person_id,
          text: row.body,
        })),
    tasks: (limit: number): Today['tasks'] =>
      store
        .all(
          store.build
            .selectFrom('tasks as t')
            .leftJoin('people as p', 'p.id', 't.person_id')
            .select([...personColumns, 't.id', 't.title', 't.due_at', 't.done_at'])
            .where('t.done_at', 'is', null)
            .orderBy('t.due_at')
            .limit(limit),
        )
        .map((row) => ({
          id: row.id,
          title: hideCodes(row.title),
          person: labelOf(row),
          dueAt: iso(row.due_at),
          doneAt: null,
        })),
    notices: (limit: number): Today['notices'] =>
      store
        .all(
          store.build
            .selectFrom('notifications as n')
            .leftJoin('people as p', 'p.id', 'n.person_id')
            .select([...personColumns, 'n.id', 'n.text', 'n.at'])
            .where('n.read_at', 'is', null)
            .orderBy('n.at', 'desc')
            .limit(limit),
        )
        .map((row) => ({ id: row.id, text: hideCodes(row.text), person: labelOf(row), at: iso(row.at) })),
    open: () => ({
      tasks:
        store.get(store.build.selectFrom('tasks').select(sql<number>`count(*)`.as('n')).where('done_at', 'is', null))
          ?.n ?? 0,
      notices:
        store.get(
          store.build.selectFrom('notifications').select(sql<number>`count(*)`.as('n')).where('read_at', 'is', null),
        )?.n ?? 0,
    }),
    noticeRead: (id: string, nowMs: number) =>
      store.run(store.build.updateTable('notifications').set({ read_at: nowMs }).where('id', '=', id)),
  }
}
