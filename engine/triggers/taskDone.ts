import { hasOneOf } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const taskDone: Trigger<'taskDone'> = {
  hears: ({ words }, { type, payload }) => type === 'taskDone' && hasOneOf(words, payload.task),
  rule: ({ rule }) => rule,
}
