import { type Expression, type SqlBool, sql } from 'kysely'
import type { Person } from '../../../shared/contract/people.ts'
import { fullName, ownFields } from '../../facts.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

type ListedRow = PersonRow & { tags: string | null; suppressed: string | null }

/** People as screens and the command line show them. */
export function peopleQueries(store: Store) {
  const listed = () =>
    store.build
      .selectFrom('people')
      .selectAll('people')
      .select([
        sql<string | null>`(select json_group_array(tag) from people_tags where person_id = people.id)`.as('tags'),
        sql<string | null>`(select reason from suppressions where channel = 'email' and address = people.email)`.as(
          'suppressed',
        ),
      ])

  function found(search: string | undefined): Expression<SqlBool> {
    const text = search?.trim() ?? ''
    if (text === '') return sql<SqlBool>`true`
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    return sql<SqlBool>`(people.first_name || ' ' || people.last_name || ' ' || coalesce(people.email, '') || ' ' ||
      coalesce(people.phone, '') || ' ' || people.status like ${like} escape '\\'
      or exists (select 1 from people_tags t where t.person_id = people.id and t.tag like ${like} escape '\\'))`
  }

  return {
    list: ({ search, limit, offset }: { search?: string | undefined; limit: number; offset: number }) => {
      const rows = store.all<ListedRow>(
        listed()
          .where(found(search))
          .orderBy('people.created_at', 'desc')
          .orderBy(sql`people.rowid`, 'desc')
          .limit(limit)
          .offset(offset),
      )
      const count = store.get(
        store.build
          .selectFrom('people')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where(found(search)),
      )
      return { people: rows.map(personOf), total: count?.n ?? 0 }
    },
    get: (id: string): Person | undefined => {
      const row = store.get<ListedRow>(listed().where('people.id', '=', id))
      return row && personOf(row)
    },
    byEmail: (email: string) =>
      store.get(store.build.selectFrom('people').select('id').where('email', '=', email.trim().toLowerCase()))?.id,
    ids: () =>
      store.all(
        store.build
          .selectFrom('people')
          .select(['id', 'email', 'phone', 'first_name', 'last_name', 'unsubscribed_at'])
          .orderBy('created_at')
          .orderBy(sql`rowid`),
      ),
    /** How many people there are, and how many of them have nothing in a column. */
    count: (column: 'first_name' | 'last_name' | 'email' | 'phone') =>
      store.get(
        store.build
          .selectFrom('people')
          .select(({ fn }) => fn.countAll<number>().as('all'))
          .select(sql<number>`count(*) filter (where coalesce(${sql.ref(column)}, '') = '')`.as('without')),
      ) ?? { all: 0, without: 0 },
    runsOf: (personId: string) =>
      store.all(
        store.build
          .selectFrom('runs')
          .innerJoin('workflows', 'workflows.id', 'runs.workflow_id')
          .select([
            'runs.id',
            'runs.state',
            'runs.started_at',
            'runs.why',
            'workflows.id as workflow_id',
            'workflows.name as workflow',
          ])
          .where('runs.person_id', '=', personId)
          .orderBy('runs.id', 'desc')
          .limit(200),
      ),
  }
}

function personOf(row: ListedRow): Person {
  const blocked = row.unsubscribed_at !== null ? 'unsubscribed' : row.suppressed
  return {
    id: row.id,
    name: fullName(row),
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    status: row.status,
    tags: tagsOf(row.tags),
    timeZone: row.time_zone,
    fields: ownFields(row.fields),
    reachable: blocked === null,
    blockedBecause: blocked,
    sample: row.sample === 1,
    lastContactAt: row.last_contact_at === null ? null : new Date(row.last_contact_at).toISOString(),
    createdAt: new Date(row.created_at).toISOString(),
  }
}

function tagsOf(json: string | null): string[] {
  const value: unknown = JSON.parse(json ?? '[]')
  return Array.isArray(value) ? value.map(String) : []
}
