import { dayMs } from '../../shared/duration.ts'
import type { Trigger } from './trigger.ts'

export const noContact: Trigger<'noContact'> = { silenceMs: ({ days }) => days * dayMs, rule: ({ rule }) => rule }
