import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const personChanged: Trigger<'personChanged'> = {
  hears: ({ field, from, to }, { type, payload }) =>
    type === 'personChanged' && payload.field === field && isSame(from, payload.from) && isSame(to, payload.to),
  rule: ({ rule }) => rule,
}
