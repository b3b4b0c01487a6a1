import type { TurnOnPlan } from '../../shared/contract/workflows.ts'
import { printPeople } from '../ui/counts.ts'
import { printMoment, printTime } from '../ui/dates.ts'
import { shortened } from '../ui/shortened.ts'

/** "7 people in the next 24 hours, first message at 15:30." */
export function planSentence(
  { people, messages }: Pick<TurnOnPlan, 'people' | 'messages'>,
  nowMs: number,
  zone: string | undefined,
): string {
  if (people === 0) return 'Nobody in the next 24 hours, as things are now.'
  const first = messages.find(({ outcome }) => outcome === 'sent')
  if (!first) return `${printPeople(people)} in the next 24 hours, without a message.`
  const day = printMoment(first.at, nowMs, zone).startsWith('tomorrow') ? 'tomorrow ' : ''
  return `${printPeople(people)} in the next 24 hours, first message ${day}at ${printTime(first.at, zone)}.`
}

/** "People come in when a person is added, or when they get the tag new.": how somebody comes in at all; or why none of all does. */
export function waitsSentence(starts: readonly string[], isForAll = false): string {
  if (isForAll)
    return 'None of them can come in now: they were in it before, do not fit its start, or have unsubscribed.'
  if (starts.length === 0) return 'People come in when you start it for them.'
  const words = starts.map((start) => `${start.charAt(0).toLowerCase()}${start.slice(1)}`.replace(/^or /, ''))
  return `People come in ${words.join(', or ')}.`
}

/** What was done, in one line: "“Welcome” is on, and started for 3 people. 1 person left out: already in this workflow." */
export function doneSentence(
  name: string,
  published: { moved: string | null } | null,
  campaign: { started: number; refused: readonly { reason: string }[] } | null,
): string {
  const started = campaign === null ? '' : `, and started for ${printPeople(campaign.started)}`
  const inside = published?.moved ?? 'New people take the new way; those inside stay on theirs.'
  const called = `“${shortened(name)}”`
  const done = published ? `${called} is published${started}. ${inside}` : `${called} is on${started}.`
  const [first] = campaign?.refused ?? []
  return first ? `${done} ${printPeople(campaign?.refused.length ?? 0)} left out: ${first.reason}.` : done
}
