import { z } from 'zod'
import { smsHours } from '../smsHours.ts'
import { field } from './field.ts'

/** For what cannot wait: a code, a class that begins in a quarter of an hour. */
export const anyTime = field(z.boolean().default(false), {
  title: 'Send at any time',
  tab: 'when',
  help: `Also in the quiet hours and on the days without messages. An SMS still only goes from ${smsHours.from} to ${smsHours.to}.`,
})
