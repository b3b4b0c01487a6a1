import { z } from 'zod'
import { ruleSchema } from '../rules.ts'
import { printWeekdays, weekdays } from '../weekdays.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { readDays, textAs } from './spelling.ts'

/** Intl throws a RangeError for a zone it does not know: that is the answer. */
function isZoneName(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const withoutCron = { field: 'cron', is: [''] }

export const schedule = defineNode({
  type: 'schedule',
  title: 'On a schedule',
  about: 'Starts for everyone who fits, on the days and at the time you choose.',
  family: 'start',
  icon: 'calendar-repeat',
  isRare: true,
  config: z.object({
    days: field(z.array(z.enum(weekdays)).default(['monday']), {
      title: 'Days',
      control: 'weekdays',
      when: withoutCron,
    }),
    at: field(
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 09:00.')
        .default('09:00'),
      {
        title: 'Time',
        control: 'clock',
        when: withoutCron,
      },
    ),
    cron: field(z.string().max(100).default(''), {
      title: 'Cron, instead of days and time',
      help: 'For those who want it: minute hour day month weekday, such as 0 9 1 * *',
    }),
    timeZone: field(
      z
        .string()
        .max(60)
        .refine(
          (zone) => zone === '' || isZoneName(zone),
          'There is no such time zone. Write one such as Europe/London.',
        )
        .default(''),
      {
        title: 'Time zone',
        help: 'Such as America/New_York. Leave empty for that of your business.',
      },
    ),
    segment: field(z.string().max(200).default(''), {
      title: 'For the segment',
      control: 'segment',
      empty: 'Everyone',
    }),
    missed: field(z.enum(['once', 'all', 'skip', 'ask']).default('once'), {
      title: 'What was missed while Leadloom was off',
      control: 'choice',
      choices: {
        ...{ once: 'Start once for all that was missed', all: 'Start for each time', skip: 'Leave it out' },
        ask: 'Tell me, and I start it by hand',
      },
    }),
    rule: field(ruleSchema.optional(), { title: 'Only if', control: 'rule', help: 'Leave empty for everyone.' }),
  }),
  spellings: {
    weekly: {
      read: readWeekly,
      like: 'Write it such as { "days": ["monday"], "at": "09:00" }.',
    },
    days: { read: (days) => withDays(readDays(days)), like: 'Write the days such as ["monday", "friday"].' },
    time: textAs('at'),
  },
  ports: [mustGoOn],
  label: ({ days, at, cron }) => (cron ? `On the schedule ${cron}` : `Every ${printWeekdays(days)} at ${at}`),
  sentence: ({ days, at, cron, segment }) =>
    `${cron ? `On the schedule ${cron}` : `Every ${printWeekdays(days)} at ${at}`}, for ${segment ? `the segment ${segment}` : 'everyone'}`,
  check: ({ days, cron }) => (cron || days.length > 0 ? [] : [{ field: 'days', message: 'Choose at least one day.' }]),
})

const withDays = (days: readonly string[] | null) => days && { days }

/** `{ days: ["monday"], at: "09:00" }`, or "monday 09:00". */
function readWeekly(weekly: unknown): Record<string, unknown> | null {
  if (typeof weekly === 'string') {
    const [at = ''] = /\d?\d:\d\d/.exec(weekly) ?? []
    const days = readDays(
      weekly
        .replace(at, '')
        .replace(/\b(every|at)\b/gi, '')
        .trim(),
    )
    return days && { days, ...(at ? { at: at.padStart(5, '0') } : {}) }
  }
  if (Array.isArray(weekly)) return withDays(readDays(weekly))
  if (typeof weekly !== 'object' || weekly === null) return null
  const { days, day = days, on = day, at, time = at } = weekly as Record<string, unknown> // any object: only looked into
  const read = readDays(on)
  return read && { days: read, ...(time === undefined ? {} : { at: time }) }
}
