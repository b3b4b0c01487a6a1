import { minuteMs } from '../../shared/duration.ts'
import type { Trigger } from './trigger.ts'

export const dateReached: Trigger<'dateReached'> = {
  date: ({ of, recordType, field, when, days, hours, minutes, at, yearly, states, lateMinutes }) => ({
    recordType: of === 'record' ? recordType : null,
    field,
    moment: { when, days, hours, minutes, at, yearly },
    states: states.split(',').flatMap((state) => state.trim() || []),
    lateMs: lateMinutes * minuteMs,
  }),
  rule: ({ rule }) => rule,
}
