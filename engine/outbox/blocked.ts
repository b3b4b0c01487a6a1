/** What is known about a person's wish to be written to. */
export interface Reachability {
  unsubscribed: boolean
  /** The address itself is suppressed: it bounced or complained, or it was erased. */
  suppressedBecause: string | null
  /** The last word on marketing: true, false, or null when never asked. */
  marketingConsent: boolean | null
}

/**
 * Why this person must not be written to, or null. Asked when the step runs, and again in the transaction that claims the
 * message, so that nothing goes out after the instant of an objection.
 */
export function blockedBecause(person: Reachability, purpose: 'service' | 'marketing'): string | null {
  if (person.unsubscribed) return 'unsubscribed'
  if (person.suppressedBecause) return `this address gets nothing more: ${person.suppressedBecause}`
  if (purpose === 'marketing' && person.marketingConsent === false) return 'does not want marketing'
  return null
}
