import { z } from 'zod'

/** What may happen to a person during a test. */
export const deeds = ['replies', 'books', 'pays', 'clicks', 'opens', 'bounces', 'unsubscribes'] as const

const values = z.record(
  z.string().max(60),
  z.union([z.string().max(10_000), z.number(), z.boolean(), z.null(), z.array(z.string().max(60)).max(200)]),
)

/** What may stand in an object is all named here; a slip of the pen is told, and not passed over. */
const known = {
  error: (issue: z.core.$ZodRawIssue) =>
    issue.code === 'unrecognized_keys' ? `Not known here: ${issue.keys.join(', ')}.` : undefined,
}

/**
 * Something that happens to one person of a test: exactly one of `does`, `record` and `set`. A date within `record.set` may
 * be counted from the start of the test too.
 */
export const whatIf = z
  .strictObject(
    {
      /** An instant, a wall time in the time zone of the business, or counted from the start: "+2d 3h", "+2d 18:00". */
      at: z.string().trim().min(1, 'Say when it happens.').max(60),
      /** Their email or phone number. */
      person: z.string().trim().min(1, 'Say to whom it happens: an email or a phone number.').max(320),
      does: z.enum(deeds).optional(),
      /** What they write when they reply. */
      text: z.string().max(10_000).optional(),
      /** By which channel they reply. Left out: that of the last message they got, else email. */
      channel: z.string().trim().min(1).max(40).optional(),
      /** Their record of this type and title is changed, else made. `set` holds fields by name, also `title` and `state`. */
      record: z
        .strictObject(
          {
            type: z.string().trim().min(1, 'Say which kind of record.').max(60),
            title: z.string().trim().max(300).default(''),
            set: values.default({}),
          },
          known,
        )
        .optional(),
      /** Fields of the person by name; `tags` are all the tags they have from then on. */
      set: values.optional(),
    },
    known,
  )
  .refine(({ does, record, set }) => [does, record, set].filter((one) => one !== undefined).length === 1, {
    message: 'Say exactly one thing that happens: does, record or set.',
  })
export type WhatIf = z.input<typeof whatIf>
export type WhatHappens = z.output<typeof whatIf>
