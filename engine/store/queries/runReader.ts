import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'

export interface RunRow {
  run_id: number
  workflow_id: string
  version_id: number
  started_at: number
  replied_at: number | null
  record_id: string | null
  start_node: string | null
  /** Message steps they pass over since they were moved to another version, as a JSON list. */
  sent_before: string | null
  /** What started it, if something happened. */
  event_id: string | null
  parked: number
}

/** What executing a step needs to know, read when it is needed. */
export function runReader(store: Store) {
  const runs = store.sql<[string], RunRow & PersonRow>(
    `select r.id as run_id, r.workflow_id, r.version_id, r.started_at, r.replied_at, r.record_id, r.start_node, r.sent_before, r.event_id, w.status <> 'on' or r.held_at is not null as parked, p.*
     from json_each(?) wanted join runs r on r.id = wanted.value join people p on p.id = r.person_id
     join workflows w on w.id = r.workflow_id`,
  )
  const person = store.sql<[string], PersonRow>(`select * from people where id = ?`)
  const tags = store.sql<[string], { tag: string }>(`select tag from people_tags where person_id = ? order by tag`)
  const outputs = store.sql<[number], { node: string; output: string }>(
    `select node, output from steps where run_id = ? and output is not null order by id`,
  )
  const address = store.sql<[string, string], { address: string }>(
    `select address from identities where person_id = ? and channel = ? order by created_at limit 1`,
  )
  const lastHeard = store.sql<[string, string], { at: number | null }>(
    `select max(at) as at from events where person_id = ? and type = 'replied' and payload ->> 'channel' = ?`,
  )
  const event = store.sql<[string], { payload: string }>(`select payload from events where id = ?`)
  return {
    /** What is known of the event that started a run. */
    event: (id: string): Record<string, unknown> => JSON.parse(event.get(id)?.payload ?? '{}'),
    address: (personId: string, channel: string): string | null => address.get(personId, channel)?.address ?? null,
    lastHeard: (personId: string, channel: string): number | null => lastHeard.get(personId, channel)?.at ?? null,
    /** The runs of a batch by their id. One query for all: measured at 1 µs a run, against 25 µs one by one. */
    runs: (runIds: readonly number[]): ReadonlyMap<number, RunRow & PersonRow> =>
      new Map(runs.all(JSON.stringify(runIds)).map((row) => [row.run_id, row])),
    person: (personId: string) => person.get(personId),
    tags: (personId: string) => tags.all(personId).map(({ tag }) => tag),
    outputs: (runId: number): Record<string, unknown> =>
      Object.fromEntries(outputs.all(runId).map(({ node, output }) => [node, JSON.parse(output)])),
  }
}
