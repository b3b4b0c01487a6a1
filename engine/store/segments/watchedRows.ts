import type { Rule } from '../../../shared/rules.ts'
import type { Asking } from '../rules/asking.ts'
import { ruleSql } from '../rules/ruleSql.ts'
import type { Store } from '../store.ts'

interface Row {
  id: string
  name: string
  rule: string
  watched_at: number | null
  updated_at: number
}

export interface WatchedSegment {
  id: string
  name: string
  rule: Rule
  /** True when who is in it was written down, by the rule as it is now. */
  isKnown: boolean
}

/** Segments whose people are written down, so that who joins and leaves is noticed. */
export function watchedRows(store: Store) {
  const columns = `select id, name, rule, watched_at, updated_at from segments`
  const watched = store.sql<[], Row>(`${columns} where watched_at is not null order by created_at, id`)
  const named = store.sql<[string, string, string], Row>(
    `${columns} where id = ? or lower(name) = lower(?) order by id = ? desc limit 1`,
  )
  const members = store.sql<[string], { id: string }>(`select person_id as id from segment_people where segment_id = ?`)
  const isIn = store.sql<[string, string], { n: number }>(
    `select 1 as n from segment_people where segment_id = ? and person_id = ?`,
  )
  const put = store.sql<[string, string]>(
    `insert into segment_people (segment_id, person_id) values (?, ?) on conflict do nothing`,
  )
  const drop = store.sql<[string, string]>(`delete from segment_people where segment_id = ? and person_id = ?`)
  const clear = store.sql<[string]>(`delete from segment_people where segment_id = ?`)
  const mark = store.sql<[number | null, string]>(`update segments set watched_at = ? where id = ?`)
  const compile = ruleSql(store)
  const fitting = ({ rule }: WatchedSegment, asking: Asking) =>
    store.build.selectFrom('people').select('id').where(compile(rule, asking))
  return {
    all: (): WatchedSegment[] => watched.all().map(segmentOf),
    find: (idOrName: string): WatchedSegment | undefined => {
      const row = named.get(idOrName, idOrName, idOrName)
      return row && segmentOf(row)
    },
    /** Who was in it when it was last looked at. */
    members: (id: string) => new Set(members.all(id).map((row) => row.id)),
    isIn: (id: string, personId: string) => isIn.get(id, personId) !== undefined,
    /** Who fits it now. */
    fitting: (segment: WatchedSegment, asking: Asking): string[] =>
      store.all<{ id: string }>(fitting(segment, asking).orderBy('created_at').orderBy('id')).map(({ id }) => id),
    fits: (segment: WatchedSegment, personId: string, asking: Asking): boolean =>
      store.get(fitting(segment, asking).where('id', '=', personId)) !== undefined,
    put: (id: string, personId: string) => put.run(id, personId),
    drop: (id: string, personId: string) => drop.run(id, personId),
    /** Begins to watch it, with these people in it. */
    begin: (id: string, personIds: readonly string[], nowMs: number) => {
      clear.run(id)
      for (const personId of personIds) put.run(id, personId)
      mark.run(nowMs, id)
    },
    end: (id: string) => {
      clear.run(id)
      mark.run(null, id)
    },
  }
}

/** The rule was checked by the contract when it was saved. */
const segmentOf = ({ id, name, rule, watched_at, updated_at }: Row): WatchedSegment => ({
  ...{ id, name, rule: JSON.parse(rule) as Rule },
  isKnown: watched_at !== null && watched_at >= updated_at,
})
