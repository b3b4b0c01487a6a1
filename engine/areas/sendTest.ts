import { asText } from '../../shared/asText.ts'
import type { TestSent } from '../../shared/contract/texts.ts'
import { Refusal } from '../../shared/errors.ts'
import type { GraphNode } from '../../shared/graph.ts'
import { newId } from '../../shared/ids.ts'
import { type Facts, factAt } from '../../shared/rules.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import { writeForTest } from '../walk/writeForTest.ts'
import { ownAddresses } from './ownAddresses.ts'
import type { Parts } from './parts.ts'
import { findLine, noLine } from './testLine.ts'

interface Asked {
  step: Pick<GraphNode, 'type' | 'config'>
  /** What its text is filled in with. */
  facts: Facts
  /** The owner's own address, if they gave one now. */
  to: string | undefined
}

/**
 * Sends the message of a step to the owner, over the line a real one would take, and made in the same way. It is no message of
 * the outbox and nothing that happened to anybody: there is no run, no row, no cap, no quiet hour, and no wish to be asked.
 */
export function sendTest(parts: Parts) {
  const { store, settings, channels, now, random, audit } = parts
  const connections = connectionRows(store)
  const own = ownAddresses(parts)

  return async ({ step, facts, to }: Asked): Promise<TestSent> => {
    if (to !== undefined) own.keep(to)
    const { email, phone } = own.read()
    const wanted = asText(step.config?.connection)
    const written = writeForTest(step, facts, settings.business(), {
      email: email || standIn.email,
      phone: phone || standIn.phone,
      canGo: (channel) => findLine(connections, channel, wanted) !== null,
    })
    if (written.kind === 'problem') throw new Refusal('NOT_POSSIBLE', written.sentence)
    if (written.kind === 'noLine') throw noLine(written.channel, wanted)
    const { message } = written
    const line = findLine(connections, message.channel, wanted)
    const channel = line && channels.of(line)
    if (!line || !channel) throw noLine(message.channel, wanted)
    if (message.to === standIn.email) return { ...ask, ...own.ask('email', line.sender) }
    if (message.to === standIn.phone) return { ...ask, ...own.ask('phone', line.sender) }

    const subject = message.channel === 'email' ? `[Test for ${nameIn(facts)}] ${message.subject}` : message.subject
    const key = `test.${newId(random)}`
    const draft = { ...message, key, at: now(), from: line.sender, subject }
    const content = await channel.compose(draft)
    const answer = await channel.send({ key, from: line.sender, to: message.to, content }, () => Promise.resolve())
    audit('test message sent', null, `${message.channel} to ${message.to}: ${answer.state}`)
    const told = { needs: null, to: message.to }
    if (answer.state === 'accepted')
      return { ...told, sent: true, sentence: `Sent to ${message.to} by ${line.name}.`, details: null }
    const { sentence, details } = answer.error
    return { ...told, sent: false, sentence: withoutPromise(sentence), details }
  }
}

/** Stand for an address of the owner's that is not known yet, so that it shows which one is needed. */
const standIn = { email: 'you@owner.invalid', phone: '+10000000000' }
const ask = { sent: false, details: null }

const nameIn = (facts: Facts): string =>
  ['person.firstName', 'person.name', 'person.email'].map((name) => asText(factAt(facts, name))).find(Boolean) ??
  'somebody'

/** A test is not kept and not tried again. */
const withoutPromise = (sentence: string) => sentence.replace(/ We kept (it|the \w+) and will try again\.$/, '')
