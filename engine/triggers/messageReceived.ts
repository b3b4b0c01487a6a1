import { hasOneOf } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const messageReceived: Trigger<'messageReceived'> = {
  hears: ({ channel, words }, { type, payload }) =>
    type === 'replied' && (channel === 'any' || payload.channel === channel) && hasOneOf(words, payload.text),
  rule: ({ rule }) => rule,
}
