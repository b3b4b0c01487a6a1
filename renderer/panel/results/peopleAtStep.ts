import type { RunEvent } from '../../../shared/contract/runs.ts'
import type { Outcome } from '../../timeDock/stepNumbers.ts'

export interface PersonHere {
  person: string
  cameAt: string
  outcome: Outcome
  reason: string | null
}

/** Everyone who came to a step in a test up to an instant, in the order they came, with what became of them there. */
export function peopleAtStep(events: readonly RunEvent[], node: string, untilMs: number): PersonHere[] {
  const here = new Map<string, PersonHere>()
  for (const { at, person, node: where, type, reason } of events) {
    if (where !== node || Date.parse(at) > untilMs) continue
    const known = here.get(person) ?? { person, cameAt: at, outcome: 'waiting', reason: null }
    here.set(person, after(known, type, reason))
  }
  return [...here.values()]
}

function after(known: PersonHere, type: string, reason: string | null): PersonHere {
  switch (type) {
    case 'waiting':
      return { ...known, reason: reason ?? known.reason }
    case 'sent':
      return { ...known, outcome: 'sent', reason: null }
    case 'skipped':
      return { ...known, outcome: 'skipped', reason }
    case 'failed':
    case 'held':
    case 'unknown':
      return { ...known, outcome: 'failed', reason }
    case 'left':
    case 'ended':
    case 'cancelled':
      return known.outcome === 'waiting' ? { ...known, outcome: 'passed', reason } : known
    default:
      return known
  }
}
