import type { Store } from '../store.ts'

/** More than these nobody reads through. */
const most = 50

/**
 * What people have in a field, such as "status" or one of their own, most often first: to choose from where a rule asks for a
 * value. Names, addresses and other fields that nearly everybody has differently answer with nothing.
 */
export function valuesInUse(store: Store) {
  const statuses = store.sql<[number], { value: string }>(
    `select status as value from people where status <> '' group by status order by count(*) desc, status limit ?`,
  )
  const tags = store.sql<[number], { value: string }>(
    `select tag as value from people_tags group by tag order by count(*) desc, tag limit ?`,
  )
  const zones = store.sql<[number], { value: string }>(
    `select time_zone as value from people where time_zone <> '' group by time_zone order by count(*) desc limit ?`,
  )
  const own = store.sql<[string, number], { value: string }>(
    `select cast(json_each.value as text) as value from people, json_each(people.fields)
     where people.fields <> '{}' and json_each.key = ? and json_each.type in ('text', 'integer', 'real')
     group by 1 having trim(value) <> '' and length(value) <= 60 order by count(*) desc, value limit ?`,
  )
  const known: Readonly<Record<string, () => { value: string }[]>> = {
    status: () => statuses.all(most),
    tags: () => tags.all(most),
    timeZone: () => zones.all(most),
    firstName: () => [],
    lastName: () => [],
    name: () => [],
    email: () => [],
    phone: () => [],
  }
  const rowsOf = (name: string) => (Object.hasOwn(known, name) ? known[name]?.() : null) ?? own.all(name, most)
  return (name: string): string[] => rowsOf(name).map(({ value }) => value)
}
