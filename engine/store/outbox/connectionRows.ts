import type { Selectable } from 'kysely'
import { type Channel, carriersOf, channels } from '../../../shared/channels.ts'
import { hourMs, minuteMs } from '../../../shared/duration.ts'
import type { Tables } from '../schema.ts'
import type { Store } from '../store.ts'
import type { Lane } from './claimMessages.ts'

export type ConnectionRow = Selectable<Tables['connections']>

/** What is kept of a connection; its secret is kept elsewhere. */
export interface NewConnection {
  kind: string
  name: string
  sender: string
  host: string
  port: number
  secure: boolean
  username: string
  perMinute: number | null
  /** Settings of this kind alone. */
  details: object
}

/** The connections as the outbox sees them: who takes what, and how each is doing. The oldest that carries a channel is its default. */
export function connectionRows(store: Store) {
  const list = store.sql<[], ConnectionRow>(`select * from connections order by created_at, rowid`)
  const get = store.sql<[string], ConnectionRow>(`select * from connections where id = ?`)
  const add = store.sql<unknown[]>(
    `insert into connections (id, kind, name, sender, host, port, secure, username, per_minute, details, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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

  function lanesOf(channel: Channel, rows: readonly ConnectionRow[]): SendingLane[] {
    const named = rows
      .map((row) => ({ id: row.id, sender: senderOf(row, channel) }))
      .filter(({ sender }) => sender !== null)
    const carriers = named.map(({ id }) => id)
    // A request needs no key: the ones that name none go by a lane of their own.
    const hasOwnLane = channel === 'http' || named.length === 0
    const own = { channel, connectionId: null, isDefault: true, carriers, sender: '' }
    const lanes = named.map(({ id, sender }, at) => ({
      ...{ channel, connectionId: id, isDefault: at === 0 && !hasOwnLane, carriers, sender: sender ?? '' },
    }))
    return hasOwnLane ? [...lanes, own] : lanes
  }

  return {
    list: () => list.all(),
    get: (id: string) => get.get(id),
    add: (id: string, c: NewConnection, nowMs: number) =>
      add.run(
        ...[id, c.kind, c.name, c.sender, c.host, c.port, c.secure ? 1 : 0, c.username, c.perMinute],
        ...[JSON.stringify(c.details), nowMs],
      ),
    remove: (id: string) => {
      forgetBytes.run(id)
      release.run(id)
      remove.run(id)
    },
    /** Who takes what names no connection. */
    usual: (channel: Channel): ConnectionRow | undefined => list.all().find((row) => senderOf(row, channel) !== null),
    lanes: (): SendingLane[] => {
      const rows = list.all()
      return channels.flatMap((channel) => lanesOf(channel, rows))
    },
    /** The whole connection is in trouble: it rests, longer each time, from half a minute up to an hour. */
    trouble: (id: string, sentence: string, nowMs: number) => trouble.run(sentence, nowMs, hourMs, minuteMs / 2, id),
    fine: (id: string) => fine.run(id),
  }
}

export type SendingLane = Lane & { sender: string }

/** Who a message of this channel is from when it goes by this connection; null when it cannot go by it. */
function senderOf({ kind, sender, details }: ConnectionRow, channel: Channel): string | null {
  if (!carriersOf(channel).includes(kind)) return null
  if (kind !== 'twilio') return sender
  if (channel === 'sms') return sender || null
  const { whatsapp = '' } = JSON.parse(details) as { whatsapp?: string } // as `add` wrote it
  return whatsapp ? `whatsapp:${whatsapp}` : null
}
