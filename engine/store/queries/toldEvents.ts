import type { Store } from '../store.ts'

/** What was told from outside before, by the id of the occasion. */
export function toldEvents(store: Store) {
  const known = store.sql<[string], { person_id: string; at: number }>(`select person_id, at from events where id = ?`)
  const received = store.sql<unknown[]>(
    `insert into messages (key, person_id, channel, direction, purpose, in_doubt, sender, recipient, subject, body, state, due_at, created_at, changed_at)
     values (?, ?, ?, 'in', 'service', 'goOn', ?, '', ?, ?, 'received', ?, ?, ?) on conflict (key) do nothing`,
  )
  return {
    /** Of whom and when; undefined when it is new. */
    find: (id: string) => known.get(id),
    /** Keeps a message that came from a person. */
    keepMessage: (message: ReceivedMessage) => {
      const { id, personId, channel, from, subject, text, atMs } = message
      received.run(id, personId, channel, from, subject, text, atMs, atMs, atMs)
    },
  }
}

interface ReceivedMessage {
  id: string
  personId: string
  channel: string
  from: string
  subject: string
  text: string
  atMs: number
}
