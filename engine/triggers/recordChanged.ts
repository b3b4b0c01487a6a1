import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const recordChanged: Trigger<'recordChanged'> = {
  hears: ({ recordType, from, to }, { type, payload }) =>
    type === 'recordChanged' &&
    payload.recordType === recordType &&
    isSame(from, payload.from) &&
    // A change of its title or time is not a change into the state it was in before.
    (to === '' || (isSame(to, payload.to) && !isSame(to, payload.from ?? ''))),
  rule: ({ rule }) => rule,
}
