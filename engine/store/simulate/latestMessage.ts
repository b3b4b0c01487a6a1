import type { Store } from '../store.ts'

interface Row {
  channel: string
  node: string | null
  subject: string
}

/** The last message that a person got. */
export function latestMessage(store: Store) {
  const read = store.sql<[string], Row>(
    `select channel, node, subject from messages where person_id = ? and direction = 'out' and state = 'accepted'
       and channel not in ('webhook', 'http') order by changed_at desc, id desc limit 1`,
  )
  return (personId: string): Row | undefined => read.get(personId)
}
