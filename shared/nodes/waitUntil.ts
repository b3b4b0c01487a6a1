import { z } from 'zod'
import { printWeekdays, weekdays } from '../weekdays.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { readDays } from './spelling.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 09:00.')

export const waitUntil = defineNode({
  type: 'waitUntil',
  title: 'Wait until',
  about: 'Holds the person until the next of the chosen days and hours, in their own time zone.',
  family: 'wait',
  icon: 'calendar-clock',
  config: z.object({
    days: field(z.array(z.enum(weekdays)).default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']), {
      title: 'Days',
      control: 'weekdays',
    }),
    from: field(clock.default('09:00'), { title: 'From', control: 'clock' }),
    to: field(clock.default('17:00'), { title: 'To', control: 'clock' }),
    skipHolidays: field(z.boolean().default(false), { title: 'Not on holidays' }),
  }),
  spellings: {
    days: {
      read: (value) => {
        const days = readDays(value)
        return days && { days }
      },
      like: 'Write the days such as ["monday", "friday"].',
    },
  },
  ports: [mustGoOn],
  label: ({ days, from, to, skipHolidays }) =>
    `Wait until a ${printWeekdays(days)}, ${from} to ${to}${skipHolidays ? ', not on a holiday' : ''}`,
  check: ({ days, from, to }) => [
    ...(days.length > 0 ? [] : [{ field: 'days', message: 'Choose at least one day.' }]),
    ...(from < to ? [] : [{ field: 'to', message: 'The window must end after it begins.' }]),
  ],
  staysMs: () => null,
})
