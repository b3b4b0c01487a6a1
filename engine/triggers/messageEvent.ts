import type { Trigger } from './trigger.ts'

export const messageEvent: Trigger<'messageEvent'> = {
  hears: ({ what }, { type }) => type === what,
  rule: ({ rule }) => rule,
}
