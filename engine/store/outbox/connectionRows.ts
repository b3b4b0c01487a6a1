import type { Selectable } from 'kysely'
import type { ConnectionInput } from '../../../shared/contract/connections.ts'
import { hourMs, minuteMs } from '../../../shared/duration.ts'
import type { Tables } from '../schema.ts'
import type { Store } from '../store.ts'
import type { Lane } from './claimMessages.ts'

export type ConnectionRow = Selectable<Tables['connections']>

/** The mail accounts as the outbox sees them: who takes what, and how each is doing. The oldest is the default. */
export function connectionRows(store: Store) {
  const list = store.sql<[], ConnectionRow>(`select * from connections order by created_at, id`)
  const get = store.sql<[string], ConnectionRow>(`select * from connections where id = ?`)
  const add = store.sql<unknown[]>(
    `insert into connections (id, kind, name, sender, host, port, secure, username, per_minute, created_at) values (?, 'smtp', ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = store.sql<[string]>(`delete from connections where id = ?`)
  const forgetBytes = store.sql<[string]>(
    `delete from message_contents where message_id in
       (select id from messages where connection_id = ? and state in ('queued', 'retry', 'held'))`,
  )
  /** What never left goes to whoever takes over: it is made anew, with the new sender. */
  const release = store.sql<[string]>(
    `update messages set connection_id = null, sender = '' where connection_id = ? and state in ('queued', 'retry', 'held')`,
  )
  const trouble = store.sql<[string, number, number, number, string]>(
    `update connections set trouble = ?, troubles = troubles + 1, paused_until = ? + min(?, ? << min(troubles, 7)) where id = ?`,
  )
  const fine = store.sql<[string]>(
    `update connections set trouble = null, troubles = 0, paused_until = 0 where id = ? and trouble is not null`,
  )
  return {
    list: () => list.all(),
    get: (id: string) => get.get(id),
    add: (id: string, c: ConnectionInput, nowMs: number) =>
      add.run(id, nameOf(c), c.from, c.host, c.port, c.secure ? 1 : 0, c.username, c.perMinute, nowMs),
    remove: (id: string) => {
      forgetBytes.run(id)
      release.run(id)
      remove.run(id)
    },
    lanes: (): (Lane & { sender: string })[] => {
      const emails = list
        .all()
        .map(({ id, sender }, at) => ({ channel: 'email', connectionId: id, isDefault: at === 0, sender }))
      const inbox = { channel: 'email', connectionId: null, isDefault: true, sender: '' }
      return [
        ...(emails.length > 0 ? emails : [inbox]),
        { channel: 'webhook', connectionId: null, isDefault: true, sender: '' },
      ]
    },
    /** The whole connection is in trouble: it rests, longer each time, from half a minute up to an hour. */
    trouble: (id: string, sentence: string, nowMs: number) => trouble.run(sentence, nowMs, hourMs, minuteMs / 2, id),
    fine: (id: string) => fine.run(id),
  }
}

const nameOf = ({ from, host }: ConnectionInput) => `${/<([^>]+)>/.exec(from)?.[1] ?? from} by ${host}`
