import type { HeldBatch } from '../../shared/contract/workflows.ts'
import { printCount, printList, printNumber } from '../ui/counts.ts'
import { shortened } from '../ui/shortened.ts'

const kinds: Readonly<Record<string, [one: string, many: string]>> = {
  email: ['email', 'emails'],
  sms: ['text', 'texts'],
  whatsapp: ['WhatsApp message', 'WhatsApp messages'],
  webhook: ['notice to another program', 'notices to other programs'],
  http: ['request to another program', 'requests to other programs'],
}

/** "3 emails to Maya, Tom and Ana"; null while nobody waits for a message yet. */
export function batchWords({
  messages,
  people,
  total,
}: Pick<HeldBatch, 'messages' | 'people' | 'total'>): string | null {
  if (messages.length === 0) return null
  const what = printList(
    messages.map(({ channel, count }) => printCount(count, ...(kinds[channel] ?? (['message', 'messages'] as const)))),
  )
  const more = total - people.length
  const whom = [...people.map(shortName), ...(more > 0 ? [`${printNumber(more)} more`] : [])]
  return whom.length === 0 ? what : `${what} to ${printList(whom)}`
}

/** A name is to be known again here, not to fill the screen. */
export const shortName = (name: string) =>
  name.length > mostLetters ? `${[...name].slice(0, mostLetters).join('')}…` : name
const mostLetters = 48

/** "9:41", for what is left of some minutes. */
export function printLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The button that lets them go: where nothing is due yet, nothing would be sent by it. */
export const letGoWord = ({ messages }: Pick<HeldBatch, 'messages'>): string =>
  messages.length > 0 ? 'Send now' : 'Stop holding'

/** What letting them go means: of messages that are not due yet, it must not say that they go. */
export function sentNowSentence(isAnyDue: boolean, isStopped: boolean): string {
  if (!isAnyDue) return 'Messages are not held any more. Each goes out at its time.'
  return `The first messages go out ${isStopped ? 'as soon as you resume' : 'now'}.`
}

/** What was taken back, in one line. */
export function takenBackSentence(
  name: string,
  { status, people, stayed }: { status: string; people: number; stayed: number },
): string {
  const out = people === 0 ? '' : ` ${printCount(people, 'person was', 'people were')} taken out.`
  const now = { draft: 'is off again', paused: 'is paused', on: 'stays on' }[status] ?? 'is off again'
  const rest =
    stayed > 0 && status === 'paused'
      ? `, and ${printCount(stayed, 'person who was', 'people who were')} inside before ${stayed === 1 ? 'waits' : 'wait'} there`
      : ''
  return `Taken back: nothing was sent.${out} “${shortened(name)}” ${now}${rest}.`
}
