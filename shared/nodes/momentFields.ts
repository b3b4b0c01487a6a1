import { z } from 'zod'
import { field } from './field.ts'

const notOn = { field: 'when', is: ['before', 'after'] }

/** How far from a date a moment is, and on which side of it. */
export const momentFields = {
  when: field(z.enum(['before', 'after', 'on']).default('before'), {
    title: 'When',
    control: 'choice',
    choices: { before: 'Before it', after: 'After it', on: 'On the day' },
  }),
  days: field(z.int().min(0).max(3650).default(0), { title: 'Days', unit: 'days', when: notOn }),
  hours: field(z.int().min(0).max(8760).default(0), { title: 'Hours', unit: 'hours', when: notOn }),
  minutes: field(z.int().min(0).max(525_600).default(0), { title: 'Minutes', unit: 'minutes', when: notOn }),
  at: field(
    z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 09:00.')]).default(''),
    {
      title: 'At',
      control: 'clock',
      help: 'The time of that day. Leave empty to count from the exact time, or from 09:00 when the date has none.',
    },
  ),
}
