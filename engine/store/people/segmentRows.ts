import type { Rule } from '../../../shared/rules.ts'
import type { Store } from '../store.ts'

export interface SegmentRow {
  id: string
  name: string
  rule: Rule
  created_at: number
  updated_at: number
}

/** Saved filters of people. */
export function segmentRows(store: Store) {
  const all = store.sql<[], Kept>(`select * from segments order by name, id`)
  const find = store.sql<[string, string, string], Kept>(
    `select * from segments where id = ? or name = ? order by id = ? desc limit 1`,
  )
  const put = store.sql<[string, string, string, number, number]>(
    `insert into segments (id, name, rule, created_at, updated_at) values (?, ?, ?, ?, ?)
     on conflict (id) do update set name = excluded.name, rule = excluded.rule, updated_at = excluded.updated_at`,
  )
  const remove = store.sql<[string]>(`delete from segments where id = ?`)
  // The key is the one under which steps keep it, in drafts and in what people inside follow.
  const users = store.sql<[{ words: string }], { name: string }>(
    `select name from workflows w where status <> 'archived' and exists (
       select 1 from json_tree(w.graph) where key = 'segment' and value in (select value from json_each(@words)))
     union
     select w.name from workflows w join workflow_versions v on v.workflow_id = w.id, json_tree(v.graph) t
     where w.status in ('on', 'paused') and v.id = (select max(id) from workflow_versions where workflow_id = w.id)
       and t.key = 'segment' and t.value in (select value from json_each(@words))
     union
     select name from campaigns c where state = 'scheduled' and exists (
       select 1 from json_tree(c.source) where key in ('segment', 'people') and value in (select value from json_each(@words)))`,
  )
  return {
    all: () => all.all().map(read),
    /** By its id or its name. */
    find: (idOrName: string): SegmentRow | undefined => {
      const row = find.get(idOrName, idOrName, idOrName)
      return row && read(row)
    },
    save: ({ id, name, rule }: { id: string; name: string; rule: Rule }, nowMs: number) =>
      put.run(id, name, JSON.stringify(rule), nowMs, nowMs),
    remove: (id: string) => remove.run(id),
    /** The names of workflows and campaigns that ask for a segment by one of these words. */
    usedBy: (...words: string[]) => users.all({ words: JSON.stringify(words) }).map(({ name }) => name),
  }
}

interface Kept extends Omit<SegmentRow, 'rule'> {
  rule: string
}

/** The rule was checked by the contract when it was saved. */
const read = (row: Kept): SegmentRow => ({ ...row, rule: JSON.parse(row.rule) as Rule })
