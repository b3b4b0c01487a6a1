import { type Expression, type SqlBool, sql } from 'kysely'
import type { Person } from '../../../shared/contract/people.ts'
import type { Rule } from '../../../shared/rules.ts'
import { fullName, ownFields } from '../../walk/facts.ts'
import { segmentRows } from '../people/segmentRows.ts'
import type { Asking } from '../rules/asking.ts'
import { differentValues } from '../rules/differentValues.ts'
import { ruleSql } from '../rules/ruleSql.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import { foldInSql, foldText } from './foldText.ts'

/** A rule over people, and what it is asked at. */
export interface SegmentAsked {
  rule: Rule
  asking: Asking
}

interface Listing {
  search?: string | undefined
  limit: number
  offset: number
  segment?: SegmentAsked
}

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

  const folded = foldInSql(store)
  const tagsInUse = differentValues(store)
  const compile = ruleSql(store)
  const segments = segmentRows(store)

  function found(search: string | undefined): Expression<SqlBool> {
    const text = search?.trim() ?? ''
    if (text === '') return sql<SqlBool>`true`
    const parts = ['first_name', 'last_name', 'email', 'phone', 'status'].map((name) =>
      folded(sql`coalesce(${sql.ref(`people.${name}`)}, '')`),
    )
    const wanted = foldText(text)
    const tags = tagsInUse('tag').filter((tag) => foldText(tag).includes(wanted))
    const like = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
    return sql<SqlBool>`(${sql.join(parts, sql` || ' ' || `)} like ${like} escape '\\'
      or people.id in (select person_id from people_tags where tag in
        (select value from json_each(${JSON.stringify(tags)}))))`
  }

  const inside = (segment: SegmentAsked | undefined): Expression<SqlBool> =>
    segment ? compile(segment.rule, segment.asking) : sql<SqlBool>`true`

  function total(search: string | undefined, segment?: SegmentAsked): number {
    const counted = store.build
      .selectFrom('people')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where(found(search))
      .where(inside(segment))
    return store.get(counted)?.n ?? 0
  }

  return {
    list: ({ search, limit, offset, segment }: Listing) => {
      const rows = store.all<ListedRow>(
        listed()
          .where(found(search))
          .where(inside(segment))
          .orderBy('people.created_at', 'desc')
          .orderBy(sql`people.rowid`, 'desc')
          .limit(limit)
          .offset(offset),
      )
      const isAll = offset === 0 && rows.length < limit
      return { people: rows.map(personOf), total: isAll ? rows.length : total(search, segment) }
    },
    /** The people of a segment, in the order they were added; undefined when there is no segment of this id or name. */
    inSegment: (idOrName: string, asking: Asking): string[] | undefined => {
      const segment = segments.find(idOrName)
      if (!segment) return undefined
      return store
        .all<{ id: string }>(
          store.build
            .selectFrom('people')
            .select('id')
            .where(inside({ rule: segment.rule, asking }))
            .orderBy('created_at')
            .orderBy(sql`rowid`),
        )
        .map(({ id }) => id)
    },
    countInSegment: (segment: SegmentAsked): number => total(undefined, segment),
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
