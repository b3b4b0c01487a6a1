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
