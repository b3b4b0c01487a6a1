import { lookup as systemLookup } from 'node:dns/promises'
import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Answer, Channel, Outgoing } from '../channel.ts'
import { heldBack } from '../smtp/heldBack.ts'
import { BlockedAddress, checkLiteral, type FindAddresses, guardedLookup } from '../webhook/guardedLookup.ts'
import { type Call, type CallAnswer, callOnce, NoAnswer } from './callOnce.ts'

export interface CallerSettings {
  /** For one try as a whole. Default 30 s. */
  timeoutMs?: number | undefined
  /** How long closing waits for what is on its way. Default 10 s. */
  closeTimeoutMs?: number | undefined
  /** Whether lines are used again. A server that hangs up on such a one at the wrong moment leaves a doubt. Default false. */
  keepAlive?: boolean
  /** Whether it may go into the local network. This computer itself is always allowed. Default false. */
  allowPrivate?: boolean
  lookup?: FindAddresses | undefined
  now?: (() => number) | undefined
}

/** What is particular to one service that is spoken to over HTTP. */
export interface Service {
  compose: Channel['compose']
  /** May throw `Unsendable`. */
  callOf: (message: Outgoing) => Call
  /** What a status and what came with it mean for the message. */
  meaning: (answer: CallAnswer, message: Outgoing, nowMs: number) => Answer
  /** No line, or no answer. `hasLeft` says whether the other side may have the message. */
  unanswered: (details: string, hasLeft: boolean, message: Outgoing) => Answer
  /** How much of an answer is kept, in bytes. */
  keepBytes: number
}

/** Something a message would need before it can be sent at all. The message is a sentence for the person. */
export class Unsendable extends Error {}

/** A channel that speaks HTTP: only to where it may go, and exact about whether the other side may have a message. */
export function openCaller(settings: CallerSettings, service: Service): Channel {
  const {
    timeoutMs = 30_000,
    closeTimeoutMs = 10_000,
    keepAlive = false,
    allowPrivate = false,
    now = Date.now,
  } = settings
  const find = settings.lookup ?? ((hostname: string) => systemLookup(hostname, { all: true }))
  const options = { keepAlive, maxSockets: 20, lookup: guardedLookup(find, allowPrivate) }
  const agents = { http: new Agent(options), https: new SecureAgent(options) }
  const underWay = new Set<Promise<Answer>>()
  let isClosing = false

  async function send(message: Outgoing, contentStarts: () => Promise<void>): Promise<Answer> {
    let no: Answer | null = null
    const announce = () =>
      contentStarts().catch((error) => {
        no = heldBack(error)
        throw error
      })
    try {
      const call = service.callOf(message)
      checkLiteral(call.url, allowPrivate)
      const limits = { agents, timeoutMs, keepBytes: service.keepBytes }
      return service.meaning(await callOnce(call, limits, announce), message, now())
    } catch (error) {
      return no ?? withoutAnswer(error, message)
    }
  }

  function withoutAnswer(error: unknown, message: Outgoing): Answer {
    const details = error instanceof Error ? error.message : String(error)
    const cause = error instanceof NoAnswer ? error.cause : error
    if (cause instanceof Unsendable || cause instanceof BlockedAddress) return failed(cause.message, details)
    if (!(error instanceof NoAnswer)) return failed(`This could not be sent: ${details}`, details)
    if (isClosing && !error.hasLeft) return heldBack(error)
    return service.unanswered(details, error.hasLeft, message)
  }

  return {
    compose: service.compose,
    send: (message, contentStarts) => {
      const answer = send(message, contentStarts)
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    },
    /** Lets what is on its way finish for a while, then cuts the lines. */
    close: async () => {
      isClosing = true
      const cut = () => {
        agents.http.destroy()
        agents.https.destroy()
      }
      const patience = setTimeout(cut, closeTimeoutMs)
      await Promise.all(underWay)
      clearTimeout(patience)
      cut()
    },
  }
}

const failed = (sentence: string, details: string): Answer => ({
  state: 'failed',
  error: { sentence, details, ofConnection: false },
})
