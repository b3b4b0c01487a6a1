/**
 * Something the person asked for cannot be done, and they can do something about it.
 * The message is theirs to read: what happened, what it means, what to do. Nothing was changed.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly problems: readonly Problem[]
  constructor(code: RefusalCode, message: string, problems: readonly Problem[] = [], options?: ErrorOptions) {
    super(message, options)
    this.name = 'Refusal'
    this.code = code
    this.problems = problems
  }
}

export const refusalCodes = [
  'NOT_FOUND',
  'STALE',
  'INVALID_FILE',
  'TOO_LARGE',
  'HAS_PROBLEMS',
  'NOT_POSSIBLE',
  'IN_USE',
  'NEWER_DATA',
  'DAMAGED_DATA',
  'NOT_SUPPORTED',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** One thing to mend in a workflow. `node` is the step's id, or null for the workflow as a whole. */
export interface Problem {
  node: string | null
  field?: string
  message: string
}
