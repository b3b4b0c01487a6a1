import type { RecordRow } from '../recordTables.ts'
import type { PersonRow } from '../schema.ts'
import type { Store } from '../store.ts'
import type { PastConsent, PastIdentity, PastSuppression } from './pastRows.ts'

interface LatestEvent {
  person_id: string
  type: string
  at: number
  channel: string | null
}

/** Everything that is known of some people, read so that a test can go on from it. Nothing is written. */
export function realRows(store: Store) {
  const these = `(select value from json_each((select ?)))`
  const people = store.sql<[string], PersonRow>(`select * from people where id in ${these} order by created_at, rowid`)
  const tags = store.sql<[string], { person_id: string; tag: string }>(
    `select person_id, tag from people_tags where person_id in ${these}`,
  )
  const identities = store.sql<[string], PastIdentity>(
    `select channel, address, person_id, created_at from identities where person_id in ${these}`,
  )
  const consents = store.sql<[string], PastConsent>(
    `select person_id, channel, purpose, given, at, how from consents where person_id in ${these} order by id`,
  )
  const suppressions = store.sql<[{ ids: string }], PastSuppression>(
    `select * from suppressions where address in (
       select email from people where id in (select value from json_each(@ids))
       union select phone from people where id in (select value from json_each(@ids))
       union select address from identities where person_id in (select value from json_each(@ids)))`,
  )
  const records = store.sql<[string], RecordRow>(
    `select * from records where id in (select record_id from record_people where person_id in ${these}) order by created_at, id`,
  )
  const links = store.sql<[string], { record_id: string; person_id: string }>(
    `select record_id, person_id from record_people where person_id in ${these}`,
  )
  const latest = store.sql<[string], LatestEvent>(
    `select person_id, type, max(at) as at, payload ->> 'channel' as channel from events
     where person_id in ${these} and type in ('replied', 'booked', 'paid', 'opened', 'clicked')
     group by type, person_id, payload ->> 'channel'`,
  )
  return (ids: readonly string[]) => {
    const asked = JSON.stringify(ids)
    return {
      people: people.all(asked),
      tags: tags.all(asked),
      identities: identities.all(asked),
      consents: consents.all(asked),
      suppressions: suppressions.all({ ids: asked }),
      records: records.all(asked),
      links: links.all(asked),
      /** When each kind of thing last happened to them, by channel. */
      latest: latest.all(asked),
    }
  }
}
