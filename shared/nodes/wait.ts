import { z } from 'zod'
import { dayMs, hourMs, minuteMs, printDuration } from '../duration.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { readLength } from './spelling.ts'

export const wait = defineNode({
  type: 'wait',
  title: 'Wait',
  about: 'Holds the person here, then lets them go on.',
  family: 'wait',
  icon: 'clock',
  config: z.object({
    days: field(z.int().min(0).max(3650).default(0), { title: 'Days', unit: 'days' }),
    hours: field(z.int().min(0).max(8760).default(0), { title: 'Hours', unit: 'hours' }),
    minutes: field(z.int().min(0).max(525_600).default(0), { title: 'Minutes', unit: 'minutes' }),
    businessDays: field(z.int().min(0).max(2600).default(0), {
      title: 'Business days',
      unit: 'business days',
      help: 'Monday to Friday without your holidays, at the same time of day.',
    }),
  }),
  spellings: {
    duration: {
      read: readLength,
      like: 'Write the duration such as "2d" or { "hours": 3 }.',
    },
  },
  initial: { days: 1, hours: 0, minutes: 0, businessDays: 0 },
  ports: [mustGoOn],
  label: (config) => `Wait ${printWait(config)}`,
  takesTime: ({ days, hours, minutes, businessDays }) => days + hours + minutes + businessDays > 0,
  staysMs: ({ days, hours, minutes, businessDays }) =>
    businessDays > 0 ? null : days * dayMs + hours * hourMs + minutes * minuteMs,
})

/** "1 day 2 business days 3 hours": in the order in which they are counted. */
function printWait({ days, hours, minutes, businessDays }: Length): string {
  if (businessDays === 0) return printDuration({ days, hours, minutes })
  const before = days > 0 ? [printDuration({ days })] : []
  const after = hours + minutes > 0 ? [printDuration({ hours, minutes })] : []
  return [...before, `${businessDays} business day${businessDays === 1 ? '' : 's'}`, ...after].join(' ')
}

interface Length {
  days: number
  hours: number
  minutes: number
  businessDays: number
}
