import type { Store } from '../store.ts'

export interface Lacking {
  name: string
  /** How many have nothing in it. */
  lacking: number
  of: number
}

/** No more own fields than these are told of: a hostile import can make up a name for every person. */
const mostOwn = 500

const columns = {
  firstName: `first_name = ''`,
  lastName: `last_name = ''`,
  name: `first_name = '' and last_name = ''`,
  email: `coalesce(email, '') = ''`,
  phone: `coalesce(phone, '') = ''`,
  status: `status = ''`,
  timeZone: `coalesce(time_zone, '') = ''`,
}

/** What counts as something in an own field: a blank text is nothing. */
const filled = `json_each.type <> 'null' and not (json_each.type = 'text' and trim(json_each.value) = '')`

/** Counting more than this many takes its time: then the figures may be some seconds old. */
const many = 10_000
const oldMs = 10_000

/**
 * How many people, or records of a kind, have nothing in each field. Two passes over all of them, so what was counted is
 * kept until anything in the file changes.
 */
export function lackingFields(store: Store, now: () => number) {
  const changes = store.raw.prepare<[], number>(`select total_changes()`).pluck()
  const inColumns = store.sql<[], Record<string, number>>(
    `select count(*) as people, ${Object.entries(columns)
      .map(([name, isEmpty]) => `count(*) filter (where ${isEmpty}) as ${name}`)
      .join(', ')} from people`,
  )
  const tagged = store.sql<[], { n: number }>(`select count(distinct person_id) as n from people_tags`)
  const ownOfPeople = store.sql<[number], { key: string; n: number }>(
    `select json_each.key, count(*) as n from people, json_each(people.fields)
     where people.fields <> '{}' and ${filled} group by json_each.key order by n desc, json_each.key limit ?`,
  )
  const records = store.sql<[string], { n: number; titled: number }>(
    `select count(*) as n, count(*) filter (where title <> '') as titled from records where type = (select ?)`,
  )
  const ownOfRecords = store.sql<[string, number], { key: string; n: number }>(
    `select json_each.key, count(*) as n from records, json_each(records.fields)
     where records.type = (select ?) and ${filled} group by json_each.key order by n desc, json_each.key limit ?`,
  )

  function ofPeople(): Lacking[] {
    const { people: of = 0, ...lacking } = inColumns.get() ?? {}
    const known = Object.entries(lacking).map(([name, n]) => ({ name: `person.${name}`, lacking: n, of }))
    const own = ownOfPeople.all(mostOwn).map(({ key, n }) => ({ name: `person.${key}`, lacking: of - n, of }))
    const tags = { name: 'person.tags', lacking: of - (tagged.get()?.n ?? 0), of }
    const taken = new Set([...known, tags].map(({ name }) => name))
    return [...known, tags, ...own.filter(({ name }) => !taken.has(name))]
  }

  function ofRecords(type: string): Lacking[] {
    const { n: of = 0, titled = 0 } = records.get(type) ?? {}
    const own = ownOfRecords.all(type, mostOwn).map(({ key, n }) => ({ name: `record.${key}`, lacking: of - n, of }))
    return [{ name: 'record.title', lacking: of - titled, of }, ...own.filter(({ name }) => name !== 'record.title')]
  }

  const counted = new Map<string, { fields: Lacking[]; changes: number; atMs: number }>()
  function kept(key: string, count: () => Lacking[]): Lacking[] {
    const known = counted.get(key)
    const at = { changes: changes.get() ?? 0, atMs: now() }
    const isMany = (known?.fields[0]?.of ?? 0) > many
    if (known && (known.changes === at.changes || (isMany && at.atMs - known.atMs < oldMs))) return known.fields
    const fields = count()
    counted.set(key, { fields, ...at })
    return fields
  }
  return {
    people: () => kept('people', ofPeople),
    records: (type: string) => kept(`record ${type}`, () => ofRecords(type)),
  }
}
