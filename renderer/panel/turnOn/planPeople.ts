import type { PlannedMessage, TurnOnPlan } from '../../../shared/contract/workflows.ts'

/** Somebody in the plan: when they come in, what they get, and where they are in the end. */
export interface PlannedPerson {
  key: string
  person: string
  /** Null: they were inside before, or it is the team. */
  cameAt: string | null
  messages: PlannedMessage[]
  /** The step they are at after these 24 hours, and until when. Null: they have left, or nothing is known. */
  afterwards: TurnOnPlan['entrants'][number]['afterwards']
}

/** The plan person by person, in the order in which they come in or get their first message. */
export function planPeople({ entrants, messages }: Pick<TurnOnPlan, 'entrants' | 'messages'>): PlannedPerson[] {
  const people = new Map<string, PlannedPerson>()
  const of = (key: string, person: string): PlannedPerson => {
    const known = people.get(key) ?? { key, person, cameAt: null, messages: [], afterwards: null }
    people.set(key, known)
    return known
  }
  for (const { personId, person, at, afterwards } of entrants) {
    const one = of(personId, person)
    one.cameAt ??= at
    one.afterwards = afterwards
  }
  for (const message of messages) of(message.personId ?? '', message.person).messages.push(message)
  const first = ({ cameAt, messages: [message] }: PlannedPerson) => cameAt ?? message?.at ?? ''
  return [...people.values()].sort((a, b) => first(a).localeCompare(first(b)))
}
