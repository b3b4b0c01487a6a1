import type { Trigger } from './trigger.ts'

export const personAdded: Trigger<'personAdded'> = {
  hears: (_config, { type }) => type === 'personAdded',
  rule: ({ rule }) => rule,
}
