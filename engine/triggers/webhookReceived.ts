import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const webhookReceived: Trigger<'webhookReceived'> = {
  hears: ({ hook }, { type, payload }) => type === 'webhookReceived' && isSame(hook, payload.hook),
  rule: ({ rule }) => rule,
}
