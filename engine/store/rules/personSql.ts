import { type RawBuilder, sql } from 'kysely'
import { dayMs } from '../../../shared/duration.ts'
import { factAt } from '../../../shared/rules.ts'
import { eventOfFact, gotMessage, isBooked } from '../facts/historyFacts.ts'
import type { SharedColumn } from './differentValues.ts'

/** How a fact about the person of a row of `people` is had in SQL. */
export type FactSql =
  /** A text, a number or null; `read` makes of it what rules in memory see. */
  | { kind: 'value'; of: RawBuilder<unknown>; read: (value: unknown) => unknown }
  /** A number, or null when it is missing. */
  | { kind: 'number'; of: RawBuilder<unknown> }
  /** 1, 0, or null when it is not known. */
  | { kind: 'yesNo'; of: RawBuilder<unknown> }
  /** People with at least one entry that fits. */
  | { kind: 'list'; some: (fits: Fits) => RawBuilder<unknown> }
  /**
   * Few people differ in it, and it has an index: every value there is can be asked about first, and then it is only
   * looked up who has one that fits.
   */
  | { kind: 'shared'; isList: boolean; column: SharedColumn; among: Fits }

/**
 * With a `+` before the id everybody is read once, in order, and looked up among those who fit; without it SQLite goes from
 * who fits to the person, one by one, which takes twice as long when many do (measured with 100,000 people).
 */
type Fits = (entry: RawBuilder<unknown>) => RawBuilder<unknown>

const asIs = (value: unknown) => value
const text = (column: string): FactSql => ({ kind: 'value', of: sql.ref(`people.${column}`), read: asIs })

/** Whole days since an instant, as `daysAgo` counts them. */
const days = (atMs: RawBuilder<unknown>, nowMs: number): FactSql => ({
  kind: 'number',
  of: sql`max(0, (cast(${nowMs} as integer) - ${atMs}) / ${sql.lit(dayMs)})`,
})

const marketing = sql`(select given from consents c where c.person_id = people.id and c.channel = 'email'
  and c.purpose = 'marketing' order by c.id desc limit 1)`
const reachable = sql`(coalesce(people.email, '') <> '' and people.unsubscribed_at is null and not exists
  (select 1 from suppressions s where s.channel = 'email' and s.address = people.email))`
const bookings = sql`(select count(*) from record_people rp join records on records.id = rp.record_id
  where rp.person_id = people.id and ${sql.raw(isBooked)})`

/** The fact of this name, or undefined when it says nothing about a person alone. Facts of `personFacts` and `historyFacts`. */
export function personSql(field: string, nowMs: number): FactSql | undefined {
  const known = builtIn(nowMs)
  if (known.has(field)) return known.get(field)?.()
  const [root, name = '', ...rest] = field.split('.')
  if (root !== 'person' || known.has(`person.${name}`)) return undefined
  return field === 'person' ? undefined : ownField(name, rest)
}

/** A field of their own. Names that a path in SQL could misread are looked up outside of it. */
function ownField(name: string, rest: readonly string[]): FactSql {
  const path = ['own', ...rest].join('.')
  if (/^[\p{L}\p{N}_ -]+$/u.test(name))
    return {
      kind: 'value',
      of: sql`people.fields -> ${`$."${name}"`}`,
      read: (json) => factAt({ own: json === null ? undefined : JSON.parse(String(json)) }, path),
    }
  return {
    kind: 'value',
    of: sql`people.fields`,
    read: (json) => factAt({ own: JSON.parse(String(json)) }, ['own', name, ...rest].join('.')),
  }
}

const builtIn = (nowMs: number): ReadonlyMap<string, () => FactSql> =>
  new Map<string, () => FactSql>([
    ['person.id', () => text('id')],
    ['person.firstName', () => text('first_name')],
    ['person.lastName', () => text('last_name')],
    [
      'person.name',
      () => ({
        kind: 'value',
        of: sql`people.first_name || ' ' || people.last_name`,
        read: (name) => String(name).trim(),
      }),
    ],
    ['person.email', () => text('email')],
    ['person.phone', () => text('phone')],
    [
      'person.status',
      () => ({
        kind: 'shared',
        isList: false,
        column: 'status',
        among: (fitting) => sql`people.status in (select value from json_each(${fitting}))`,
      }),
    ],
    ['person.timeZone', () => text('time_zone')],
    ['person.unsubscribed', () => ({ kind: 'yesNo', of: sql`people.unsubscribed_at is not null` })],
    ['person.reachable', () => ({ kind: 'yesNo', of: reachable })],
    ['person.marketing', () => ({ kind: 'yesNo', of: marketing })],
    ['person.createdDaysAgo', () => days(sql`people.created_at`, nowMs)],
    [
      'person.lastContactAt',
      () => ({
        kind: 'value',
        of: sql`people.last_contact_at`,
        read: (at) => (at === null ? '' : new Date(Number(at)).toISOString()),
      }),
    ],
    [
      'person.tags',
      () => ({
        kind: 'shared',
        isList: true,
        column: 'tag',
        among: (fitting) =>
          sql`+people.id in (select person_id from people_tags where tag in (select value from json_each(${fitting})))`,
      }),
    ],
    ['history.contactDaysAgo', () => days(sql`people.last_contact_at`, nowMs)],
    ...Object.entries(eventOfFact).map(([name, type]): [string, () => FactSql] => [
      `history.${name}`,
      () => days(sql`(select max(at) from events e where e.type = ${type} and e.person_id = people.id)`, nowMs),
    ]),
    ['history.bookings', () => ({ kind: 'number', of: bookings })],
    [
      'history.messages',
      () => ({
        kind: 'list',
        some: (fits) => sql`+people.id in (select person_id from messages where person_id is not null
          and ${sql.raw(gotMessage)} and ${fits(sql`subject`)})`,
      }),
    ],
    [
      'history.workflows',
      () => ({
        kind: 'list',
        some: (fits) => sql`+people.id in (select r.person_id from runs r where r.workflow_id in
          (select w.id from workflows w where ${fits(sql`w.name`)}))`,
      }),
    ],
  ])
