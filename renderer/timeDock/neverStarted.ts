import type { TestResult } from './testResult.ts'

export interface NeverStarted {
  person: string
  /** The start that did not let them in; empty where none was reached. */
  node: string
  reason: string
}

/** Who took part and never entered the tested workflow, each with the reason as far as it is known. */
export function neverStarted({ takingPart, log, didNotFit, notStarted, workflow }: TestResult): NeverStarted[] {
  const reasons = new Map([
    ...didNotFit.map((one) => [one.person, one] as const),
    ...notStarted.filter((one) => one.workflow === workflow).map((one) => [one.person, one] as const),
  ])
  return takingPart
    .filter(({ person }) => !log.entered.has(person))
    .map(({ person }) => ({
      person,
      node: reasons.get(person)?.node ?? '',
      reason: reasons.get(person)?.reason || 'nothing that starts it happens to them in this time',
    }))
}
