import type { Happening } from '../../../shared/happenings.ts'
import type { RecordRow } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

export interface PastEvent {
  rowid: number
  id: string
  type: Happening['type']
  person_id: string
  record_id: string | null
  at: number
  payload: string
}

export interface PastConsent {
  person_id: string
  channel: string
  purpose: string
  given: number
  at: number
  how: string
}

export interface PastSuppression {
  channel: string
  address: string
  reason: string
  at: number
}

export interface PastIdentity {
  channel: string
  address: string
  person_id: string
  created_at: number
}

/** Rows a page at a time: between two of them whoever else works with the file gets a turn. */
function* pages<T>(read: (last: T | undefined) => T[]): Generator<T[]> {
  let last: T | undefined
  for (;;) {
    const page = read(last)
    if (page.length === 0) return
    yield page
    last = page.at(-1)
  }
}

/** What really was and happened, read for playing a past time again. Times are epoch milliseconds; `to` is part of it. */
export function pastRows(store: Store) {
  const ofOthers = `(run_id is null or run_id not in (select id from runs where workflow_id = @workflow))`
  const people = store.sql<[number, number], PersonRow & { rowid: number }>(
    `select rowid, * from people where created_at <= ? and rowid > ? order by rowid limit 1000`,
  )
  const tags = store.sql<[], { person_id: string; tag: string }>(`select person_id, tag from people_tags`)
  const identities = store.sql<[], PastIdentity>(`select channel, address, person_id, created_at from identities`)
  const consents = store.sql<[number], PastConsent>(
    `select person_id, channel, purpose, given, at, how from consents where at <= ? order by id`,
  )
  const suppressions = store.sql<[number], PastSuppression>(`select * from suppressions where at <= ? order by at`)
  const records = store.sql<[number], RecordRow>(`select * from records where created_at <= ? order by created_at, id`)
  const links = store.sql<[], { record_id: string; person_id: string }>(
    `select record_id, person_id from record_people`,
  )
  const changes = store.sql<[number], PastEvent>(
    `select rowid, id, type, person_id, record_id, at, payload from events
     where type in ('personChanged', 'tagAdded', 'tagRemoved', 'recordChanged') and at >= ? and person_id is not null
     order by at desc, rowid desc`,
  )
  const events = store.sql<[{ from: number; to: number; workflow: string; after: number; row: number }], PastEvent>(
    `select rowid, id, type, person_id, record_id, at, payload from events
     where at >= max(@from, @after) and at <= @to and (at > @after or rowid > @row) and person_id is not null and type not in ('personAdded', 'joinedSegment', 'leftSegment')
       and ${ofOthers} order by at, rowid limit 2000`,
  )
  const latest = store.sql<[number], { type: string; person_id: string; at: number; channel: string | null }>(
    `select type, person_id, max(at) as at, payload ->> 'channel' as channel from events
     where type in ('replied', 'booked', 'paid', 'opened', 'clicked') and at < ? and person_id is not null
     group by type, person_id, payload ->> 'channel'`,
  )
  const isContact = `direction = 'out' and state = 'accepted' and channel not in ('webhook', 'http') and person_id is not null`
  const contact = store.sql<[{ from: number }], { person_id: string; at: number }>(
    `select person_id, max(at) as at from (
       select person_id, at from events where type in ('replied', 'contacted', 'formSubmitted') and at < @from
       union all select person_id, changed_at from messages where ${isContact} and changed_at < @from)
     where person_id is not null group by person_id`,
  )
  const contacts = store.sql<[{ from: number; to: number; workflow: string }], { person_id: string; at: number }>(
    `select person_id, changed_at as at from messages
     where ${isContact} and changed_at >= @from and changed_at <= @to and workflow_id is not @workflow order by changed_at`,
  )
  const byHand = store.sql<
    [{ from: number; to: number; workflow: string; node: string }],
    { person_id: string; at: number }
  >(
    `select person_id, started_at as at from runs where workflow_id = @workflow and start_node = @node
       and started_at >= @from and started_at <= @to and cause_run_id is null order by started_at, id`,
  )
  return {
    /** Everyone there was by an instant, a thousand at a time. */
    people: (toMs: number) => pages<PersonRow & { rowid: number }>((last) => people.all(toMs, last?.rowid ?? 0)),
    tags: () => tags.all(),
    identities: () => identities.all(),
    consents: (toMs: number) => consents.all(toMs),
    suppressions: (toMs: number) => suppressions.all(toMs),
    records: (toMs: number) => records.all(toMs),
    links: () => links.all(),
    /** Every change of a person or record since an instant, the latest first. */
    changesSince: (fromMs: number) => changes.all(fromMs),
    /** What happened, but for what this workflow itself brought about. */
    events: (fromMs: number, toMs: number, workflow: string) =>
      pages<PastEvent>((last) =>
        events.all({ from: fromMs, to: toMs, workflow, after: last?.at ?? fromMs - 1, row: last?.rowid ?? 0 }),
      ),
    /** The last time that each kind of thing happened to each person before an instant. */
    latestBefore: (fromMs: number) => latest.all(fromMs),
    contactBefore: (fromMs: number) => contact.all({ from: fromMs }),
    /** When people got messages of others than this workflow. */
    contacts: (fromMs: number, toMs: number, workflow: string) => contacts.all({ from: fromMs, to: toMs, workflow }),
    /** Who was started by hand, and when. */
    startedByHand: (fromMs: number, toMs: number, workflow: string, node: string) =>
      byHand.all({ from: fromMs, to: toMs, workflow, node }),
  }
}
