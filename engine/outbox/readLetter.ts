import type { Letter } from '../../shared/email/letter.ts'

/** A letter as a message keeps it. `change` is done to every text in it, such as putting in a generated code. */
export const readLetter = (json: string, change: (text: string) => string): Letter =>
  // Written by `queueMessage`, and nobody else writes there; only texts within it change.
  JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? change(value) : value)) as Letter
