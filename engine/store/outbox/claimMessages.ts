import { isToPerson } from '../../../shared/channels.ts'
import { hourMs, minuteMs } from '../../../shared/duration.ts'
import { outsideWindow } from '../../../shared/freeTextWindow.ts'
import { readTemplate } from '../../../shared/whatsappTemplate.ts'
import { blockedBecause } from '../../outbox/blocked.ts'
import { captured } from '../../outbox/captured.ts'
import { runReader } from '../queries/runReader.ts'
import type { Store } from '../store.ts'
import type { DueMessage, StandBack } from './dueMessage.ts'
import { lateGapMs } from './queueMessage.ts'
import { readReachability } from './reachability.ts'
import { goOnFrom, settleMessage } from './settleMessage.ts'

/** Messages leave in lanes, so that one slow or capped connection never holds up another: a connection each, and webhooks. */
export interface Lane {
  channel: string
  /** Null where no connection is needed, or none is there: then everything is captured. */
  connectionId: string | null
  /** The default connection also takes what names no connection, or one that does not carry this channel any more. */
  isDefault: boolean
  /** Every connection that carries this channel, this one among them. */
  carriers: readonly string[]
}

const dueColumns = `m.id, m.key, m.channel, m.connection_id, m.person_id, m.step_id, p.sample, m.purpose, m.recipient, m.sender,
  m.subject, m.body, m.letter, made.content, m.created_at, m.run_id, m.workflow_id, m.node, m.priority, m.when_capped, m.late, m.due_at`
const dueTables = `messages m left join people p on p.id = m.person_id left join message_contents made on made.message_id = m.id`

/** A lane's due messages, oldest first. */
export function dueMessages(store: Store) {
  const read = store.sql<[number, string, string | null, number, string, number], DueMessage>(
    `select ${dueColumns} from ${dueTables}
     where m.state in ('queued', 'retry') and m.parked = 0 and m.due_at <= (select ?) and m.channel = (select ?)
       and (m.connection_id = (select ?)
         or ((select ?) = 1 and (m.connection_id is null or m.connection_id not in (select value from json_each((select ?))))))
     order by m.due_at, m.id limit (select ?)`,
  )
  return ({ channel, connectionId, isDefault, carriers }: Lane, nowMs: number, limit: number) =>
    read.all(nowMs, channel, connectionId, isDefault ? 1 : 0, JSON.stringify(carriers), limit)
}

export function messageById(store: Store) {
  const read = store.sql<[number], DueMessage>(`select ${dueColumns} from ${dueTables} where m.id = (select ?)`)
  return (id: number): DueMessage | undefined => read.get(id)
}

/**
 * How many more messages a connection may take in this minute, and when that changes. A clock that was set back must not
 * hold it up: what lies in the future, or further off than a connection ever rests, does not count.
 */
export function roomOf(store: Store) {
  const read = store.sql<[string], { per_minute: number | null; paused_until: number }>(
    `select per_minute, paused_until from connections where id = ?`,
  )
  const used = store.sql<[{ id: string; since: number; now: number }], { n: number; oldest: number | null }>(
    `select count(*) as n, min(changed_at) as oldest from (
       select changed_at from messages where state = 'accepted' and changed_at > @since and changed_at <= @now and connection_id = @id
       union all
       select changed_at from messages where state in ('claimed', 'sending', 'unknown', 'failed') and changed_at > @since and changed_at <= @now and connection_id = @id)`,
  )
  return (connectionId: string, nowMs: number): { room: number; freeAt: number } => {
    const connection = read.get(connectionId)
    const rests =
      connection !== undefined && connection.paused_until > nowMs && connection.paused_until <= nowMs + hourMs
    if (rests) return { room: 0, freeAt: connection.paused_until }
    if (!connection?.per_minute) return { room: Number.POSITIVE_INFINITY, freeAt: nowMs }
    const { n, oldest } = used.get({ id: connectionId, since: nowMs - minuteMs, now: nowMs }) ?? { n: 0, oldest: null }
    return { room: Math.max(0, connection.per_minute - n), freeAt: (oldest ?? nowMs) + minuteMs }
  }
}

export interface Claim {
  message: DueMessage
  /** `capture`: shown in the Test inbox, and that is all. Else the bytes to send, and by which connection. */
  by:
    | { capture: true }
    | {
        capture: false
        connectionId: string | null
        sender: string
        content: Uint8Array
        /** The generated codes in it. */
        codes: readonly string[]
        /** False: the bytes are not kept in the file, but made anew, and alike, for every try. */
        isKept: boolean
      }
}

/** Why a message may not go at this instant (quiet hours, a cap), and until when; null when it may. */
export type MustStandBack = (message: DueMessage, nowMs: number) => StandBack | null

/**
 * queued, retry -> claimed, or skipped, or (captured) accepted. Whether the person may still be written to is asked here,
 * in the same transaction: an objection that was recorded before this instant is kept. What has to stand back waits on, or
 * is skipped as its step says. Messages of a higher priority are asked first. Returns what is to be sent.
 */
export function claimMessages(store: Store, mustStandBack: MustStandBack = () => null) {
  const keep = store.sql<[number, Uint8Array]>(
    `insert into message_contents (message_id, content) values (?, ?) on conflict do nothing`,
  )
  const take = store.sql<[number, string | null, string, number]>(
    `update messages set state = 'claimed', attempt = attempt + 1, changed_at = ?, connection_id = ?, sender = ?
     where id = ? and state in ('queued', 'retry') and parked = 0`,
  )
  const capture = store.sql<[number, number]>(
    `update messages set attempt = attempt + 1, test = 1, connection_id = null, changed_at = ? where id = ? and state in ('queued', 'retry') and parked = 0`,
  )
  const skip = store.sql<[number, string, number]>(
    `update messages set state = 'skipped', changed_at = ?, error = ? where id = ?`,
  )
  // Late ones that all have to wait for the same moment, as the end of the quiet hours, stay one after the other.
  const putOff = store.sql<[{ id: number; until: number; reason: string }]>(
    `update messages set error = @reason, due_at = iif(late = 1, max(@until, coalesce((select max(o.due_at) + ${lateGapMs} from messages o
       where o.late = 1 and o.state = 'queued' and o.error is not null and o.due_at between @until and @until + ${hourMs}), 0)), @until)
     where id = @id`,
  )
  const lineUp = store.sql<[{ id: number; now: number }]>(
    `update messages set due_at = ${lateGapMs} + coalesce((select max(o.due_at) from messages o
       where o.late = 1 and o.state = 'queued' and o.due_at between @now and @now + ${hourMs}), @now) where id = @id`,
  )
  const noteOnStep = store.sql<[string, string, number | null]>(
    `update steps set reason = ?, held = coalesce(held, ?) where id = ?`,
  )
  const markSkipped = store.sql<[number]>(`update steps set skipped = 1 where id = ?`)
  const reach = readReachability(store)
  const { lastHeard } = runReader(store)
  const settle = settleMessage(store)
  const goOn = goOnFrom(store)

  function isBlocked({ message }: Claim, nowMs: number): boolean {
    if (message.person_id === null || !isToPerson(message.channel)) return false
    const reason =
      blockedBecause(reach(message.person_id, message.channel, message.recipient), message.purpose) ??
      (isFreeText(message) ? outsideWindow(lastHeard(message.person_id, 'whatsapp'), nowMs) : null)
    if (reason === null) return false
    skipIt(message, reason, nowMs)
    return true
  }

  function standsBack({ message }: Claim, nowMs: number): boolean {
    const back = mustStandBack(message, nowMs)
    if (back === null) return false
    if (message.when_capped === 'skip' && back.isCap) skipIt(message, `left out: ${back.reason}`, nowMs)
    else {
      putOff.run({ id: message.id, until: back.untilMs, reason: back.reason })
      noteOnStep.run(back.reason, back.reason, message.step_id)
    }
    return true
  }

  function skipIt(message: DueMessage, reason: string, nowMs: number): void {
    skip.run(nowMs, reason, message.id)
    if (message.step_id === null) return
    markSkipped.run(message.step_id)
    if (!goOn(message.step_id, 'failed', reason, nowMs)) goOn(message.step_id, 'next', reason, nowMs)
  }

  /** The computer slept while a line of late messages went out: the first goes now, the others line up behind it. */
  function linesUp({ message: { id, late, due_at } }: Claim, first: number | null, nowMs: number): boolean {
    if (late === 0 || nowMs - due_at <= minuteMs || first === null || first === id) return false
    lineUp.run({ id, now: nowMs })
    return true
  }

  return (claims: readonly Claim[], nowMs: number): { send: Claim[]; captured: number } =>
    store.transaction(() => {
      const send: Claim[] = []
      let shown = 0
      let firstLate: number | null = null
      for (const claim of [...claims].sort((a, b) => b.message.priority - a.message.priority)) {
        const { message, by } = claim
        if (isBlocked(claim, nowMs) || linesUp(claim, firstLate, nowMs) || standsBack(claim, nowMs)) continue
        if (message.late === 1) firstLate ??= message.id
        if (!by.capture) {
          if (take.run(nowMs, by.connectionId, by.sender, message.id).changes === 0) continue
          if (by.isKept) keep.run(message.id, by.content)
          send.push(claim)
        } else if (capture.run(nowMs, message.id).changes > 0) {
          settle(message.id, captured(message.channel), nowMs)
          shown++
        }
      }
      return { send, captured: shown }
    })
}

/** On WhatsApp a template names itself in the subject. */
const isFreeText = ({ channel, subject }: DueMessage) => channel === 'whatsapp' && readTemplate(subject) === null

/** claimed -> sending: the first byte of content is about to leave. From here on a crash leaves a doubt. */
export function contentStarts(store: Store) {
  const write = store.sql<[number]>(`update messages set state = 'sending' where id = ? and state = 'claimed'`)
  return (id: number): boolean => write.run(id).changes > 0
}
