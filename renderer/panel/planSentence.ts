import type { TurnOnPlan } from '../../shared/contract/workflows.ts'
import { printClock } from '../timeDock/printTime.ts'
import { printPeople } from '../ui/counts.ts'

/** "7 people in the next 24 hours, first at 15:30." */
export function planSentence(
  { people, messages }: Pick<TurnOnPlan, 'people' | 'messages'>,
  zone: string | undefined,
): string {
  if (people === 0) return 'As things are now, nobody enters in the next 24 hours.'
  const first = messages[0]
  return `${printPeople(people)} in the next 24 hours${first ? `, first message at ${printClock(first.at, zone)}` : ', without a message'}.`
}

/** What was done, in one line: "“Welcome” is on, and started for 3 people. 1 was left out: it already in this workflow." */
export function doneSentence(
  name: string,
  isPublish: boolean,
  campaign: { started: number; refused: readonly { reason: string }[] } | null,
): string {
  const on = isPublish
    ? 'Published. New people take the new way; those inside stay on theirs.'
    : campaign === null
      ? `“${name}” is on.`
      : `“${name}” is on, and started for ${printPeople(campaign.started)}.`
  const [first] = campaign?.refused ?? []
  return first ? `${on} ${printPeople(campaign?.refused.length ?? 0)} left out: ${first.reason}.` : on
}
