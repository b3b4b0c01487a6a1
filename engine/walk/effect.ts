import type { Happening, HappeningType } from '../../shared/happenings.ts'
import type { Change } from './outcome.ts'

/** What follows from a settled step beyond its own rows. Done in the same transaction, by `effects.ts`. */
export type Effect =
  | { kind: 'happened'; type: HappeningType; payload: Happening['payload'] }
  | { kind: 'part'; workflow: string }
  | Extract<Change, { kind: 'record' | 'startWorkflow' | 'stopWorkflow' }>
