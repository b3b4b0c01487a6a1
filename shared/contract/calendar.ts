import { z } from 'zod'
import { base, instant } from './base.ts'

const calendarItem = z.object({
  at: instant,
  /** `step`: somebody goes on from a wait to a step that sends nothing. */
  kind: z.enum(['message', 'start', 'campaign', 'task', 'record', 'step']),
  title: z.string(),
  person: z.string().nullable(),
  workflow: z.string().nullable(),
  /** True when it was found by letting the engine play a copy of the data forward: it will be so if nothing else happens. */
  forecast: z.boolean(),
})
export type CalendarItem = z.infer<typeof calendarItem>

export const calendar = {
  list: base
    .route({
      method: 'GET',
      path: '/calendar',
      tags: ['calendar'],
      summary: 'What is scheduled between two instants, and what the engine forecasts. Never sends anything',
    })
    .input(
      z.object({
        /** ISO times or days; without an offset in the time zone of the business. Left out, now, and a week on. */
        from: z.string().max(80).optional(),
        to: z.string().max(80).optional(),
        forecast: z.stringbool().or(z.boolean()).default(true),
      }),
    )
    .output(z.object({ from: instant, to: instant, items: z.array(calendarItem), notes: z.array(z.string()) })),
}
