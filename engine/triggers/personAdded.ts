import type { Trigger } from './trigger.ts'

export const personAdded: Trigger<'personAdded'> = { event: 'personAdded', rule: ({ rule }) => rule }
