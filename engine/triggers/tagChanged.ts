import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const tagChanged: Trigger<'tagChanged'> = {
  hears: ({ tag, change }, { type, payload }) =>
    type === (change === 'added' ? 'tagAdded' : 'tagRemoved') && isSame(tag, payload.tag),
  rule: ({ rule }) => rule,
}
