import { isSame } from './isSame.ts'
import type { Trigger } from './trigger.ts'

export const formSubmitted: Trigger<'formSubmitted'> = {
  hears: ({ form }, { type, payload }) => type === 'formSubmitted' && isSame(form, payload.form),
  rule: ({ rule }) => rule,
}
