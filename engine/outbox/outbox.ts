import type { Answer, Channel } from '../channels/channel.ts'
import {
  type Claim,
  claimMessages,
  contentStarts,
  dueMessages,
  type Lane,
  type MustStandBack,
  roomOf,
} from '../store/outbox/claimMessages.ts'
import { connectionRows, type SendingLane } from '../store/outbox/connectionRows.ts'
import type { DueMessage } from '../store/outbox/dueMessage.ts'
import { pictureRows } from '../store/outbox/pictureRows.ts'
import { settleMessage } from '../store/outbox/settleMessage.ts'
import type { MessageState } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { hiddenCode, hideCodes, putCodesIn } from '../walk/codes.ts'
import { groupCommit } from './groupCommit.ts'
import { readLetter } from './readLetter.ts'

export interface OutboxParts {
  store: Store
  now: () => number
  /** Why a message may not go at this instant. */
  mustStandBack: MustStandBack
  /** The generated code of a step of a run, or null. */
  codeOf: (runId: number, node: string) => string | null
  /** The open channel of a lane, or null: then its messages are captured in the Test inbox. */
  channelOf: (lane: Lane) => Channel | null
  /** Told after every answer: the state the message ended in. */
  answered: (state: MessageState) => void
  /** Told when the file cannot be written: what was learned is kept in memory, nothing more is sent until it could be. */
  cannotRecord: (error: unknown) => void
}

/** How many messages of a lane are claimed and not yet answered. Small, so that an objection still stops nearly all. */
const mostInFlight = 96

/** How long answers are gathered before what follows from them is done. */
const gatherMs = 15

/**
 * Moves messages out of the machine:
 *
 *   queued -> claimed -> sending -> accepted | failed | unknown
 *      ^______ retry ______|
 *
 * `claimed` is on disk before a connection is used, `sending` before the first byte of content leaves, and the answer
 * before the run goes on. So a crash in `claimed` is repeated safely, and a crash in `sending` is a doubt that is shown.
 * The bytes are made once, when a message is first claimed, and kept: every try sends the same. Only with a generated code
 * or pictures in them they are not kept, but made again from the same.
 */
export function createOutbox(parts: OutboxParts) {
  const { store, now, mustStandBack, codeOf, channelOf, answered, cannotRecord } = parts
  const due = dueMessages(store)
  const room = roomOf(store)
  const claim = claimMessages(store, mustStandBack)
  const starts = contentStarts(store)
  const settle = settleMessage(store)
  const connections = connectionRows(store)
  const pictures = pictureRows(store)
  const commit = groupCommit(store)
  const flying = new Map<string, Set<Promise<void>>>()
  const unrecorded: Lesson[] = []
  const waiting: (() => void)[] = []
  let blockedUntilMs: number | null = null

  const flyingOf = (lane: Lane) => {
    const key = `${lane.channel} ${lane.connectionId ?? ''}`
    const known = flying.get(key) ?? new Set<Promise<void>>()
    flying.set(key, known)
    return known
  }

  /** The answer and what it says about the connection, in one write. */
  function record({ message, lane, answer }: Lesson): MessageState {
    const nowMs = now()
    if (lane.connectionId !== null && answer.state !== 'accepted' && answer.error.ofConnection)
      connections.trouble(lane.connectionId, answer.error.sentence, nowMs)
    if (lane.connectionId !== null && answer.state === 'accepted') connections.fine(lane.connectionId)
    return settle(message.id, answer, nowMs)
  }

  async function deliver({ message, by }: Claim, lane: Lane, channel: Channel) {
    if (by.capture) return
    const outgoing = { key: message.key, from: by.sender, to: message.recipient, content: by.content }
    const answer = await channel.send(outgoing, async () => {
      if (!(await commit(() => starts(message.id)))) throw new Error('This message was dropped before it left.')
    })
    await learn({ message, lane, answer: withoutCodes(answer, by.codes) })
  }

  async function learn(lesson: Lesson): Promise<boolean> {
    try {
      answered(await commit(() => record(lesson), true))
      waiting.shift()?.()
      return true
    } catch (error) {
      unrecorded.push(lesson)
      cannotRecord(error)
      return false
    }
  }

  /** The message with its bytes: those of the first try, or new ones. One that cannot be made is failed at once. */
  async function makeReady(message: DueMessage, lane: SendingLane, channel: Channel): Promise<Claim[]> {
    if (message.sample === 1) return [{ message, by: { capture: true } }]
    const sender = message.content ? message.sender : lane.sender
    const { key, recipient, purpose, created_at, content } = message
    const codes: string[] = []
    const readCode = (node: string) => {
      const code = message.run_id === null ? null : codeOf(message.run_id, node)
      if (code !== null) codes.push(code)
      return code
    }
    // Nobody of the team sees the code of a person.
    const withCodes = (text: string) => (message.person_id === null ? hideCodes(text) : putCodesIn(text, readCode))
    const letter = message.letter === null ? null : readLetter(message.letter, withCodes)
    const inIt = letter === null ? [] : pictures.of(letter)
    try {
      const bytes =
        content ??
        (await channel.compose({
          ...{ key, at: created_at, from: sender, to: recipient, purpose },
          ...{ subject: withCodes(message.subject), body: withCodes(message.body) },
          ...(letter === null ? {} : { letter, pictures: inIt }),
        }))
      const isKept = codes.length === 0 && inIt.length === 0
      return [
        { message, by: { capture: false, connectionId: lane.connectionId, sender, content: bytes, codes, isKept } },
      ]
    } catch (error) {
      const details = error instanceof Error ? error.message : String(error)
      const trouble = { sentence: `This message could not be made: ${details}`, details, ofConnection: false }
      await learn({ message, lane, answer: { state: 'failed', error: trouble } })
      return []
    }
  }

  /** Claims what one lane can take now. Says how many messages it dealt with. */
  async function pumpLane(lane: SendingLane): Promise<number> {
    const channel = channelOf(lane)
    if (channel === null) return captureDue(lane)
    const inFlight = flyingOf(lane)
    const { room: allowed, freeAt } = lane.connectionId === null ? unlimited : room(lane.connectionId, now())
    if (allowed <= 0) blockedUntilMs = Math.min(blockedUntilMs ?? freeAt, freeAt)
    const limit = Math.min(mostInFlight - inFlight.size, allowed)
    if (limit <= 0 || inFlight.size > mostInFlight / 2) return 0
    const messages = due(lane, now(), limit)
    const ready = await Promise.all(messages.map((message) => makeReady(message, lane, channel)))
    const { send, captured } = claim(ready.flat(), now())
    for (let n = 0; n < captured; n++) answered('accepted')
    for (const claimed of send) {
      const flight = deliver(claimed, lane, channel).finally(() => inFlight.delete(flight))
      inFlight.add(flight)
    }
    return messages.length
  }

  function captureDue(lane: Lane): number {
    const messages = due(lane, now(), 500)
    const { captured } = claim(
      messages.map((message) => ({ message, by: { capture: true } })),
      now(),
    )
    for (let n = 0; n < captured; n++) answered('accepted')
    return messages.length
  }

  return {
    /** Claims and sends what is due, as far as there is room. Does not wait for answers. */
    pump: async (): Promise<number> => {
      for (const lesson of unrecorded.splice(0)) if (!(await learn(lesson))) return 0
      blockedUntilMs = null
      let moved = 0
      for (const lane of connections.lanes()) moved += await pumpLane(lane)
      return moved
    },
    /**
     * Resolves when answers are in: a good many, or those of the first moments, so that what follows from them is claimed
     * and written together. At once when nothing is on its way.
     */
    nextAnswers: async () => {
      const flights = [...flying.values()].flatMap((set) => [...set])
      if (flights.length === 0) return
      await Promise.race(flights)
      const half = Promise.all(
        Array.from(
          { length: Math.ceil(mostInFlight / 2) },
          () => new Promise<void>((resolve) => waiting.push(resolve)),
        ),
      )
      await Promise.race([half, Promise.all(flights), pause(gatherMs)])
    },
    /** Resolves when every message on its way has an answer. Call after the channels are closed, which brings them about. */
    settled: async () => {
      await Promise.all([...flying.values()].flatMap((set) => [...set]))
    },
    inFlight: () => [...flying.values()].reduce((sum, set) => sum + set.size, 0),
    /** When a capped or resting connection may go on; null when none keeps anything back. */
    blockedUntil: () => blockedUntilMs,
  }
}
export type Outbox = ReturnType<typeof createOutbox>

/** The other side may say a code back, and what it says is kept. Codes are letters and digits: JSON writes them as they are. */
function withoutCodes(answer: Answer, codes: readonly string[]): Answer {
  if (codes.length === 0) return answer
  const text = codes.reduce((all, code) => all.replaceAll(code, hiddenCode), JSON.stringify(answer))
  return JSON.parse(text) as Answer // it was one before, and only texts within it changed
}

/** An answer that is not on disk yet. */
interface Lesson {
  message: DueMessage
  lane: Lane
  answer: Answer
}

const unlimited = { room: Number.POSITIVE_INFINITY, freeAt: 0 }

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
