import { z } from 'zod'
import { base } from './base.ts'

const get = { method: 'GET', tags: ['texts'] } as const

/** What is special about somebody that a text must stand. */
export const textTrial = z.enum(['noFirstName', 'longestName', 'rightToLeft', 'emoji', 'noEmail', 'noPhone'])
export type TextTrial = z.infer<typeof textTrial>

/** What a text is about besides the person. */
const about = {
  /** The kind of record; the latest one of the person, else an example. */
  recordType: z.string().max(60).optional(),
  /** Where times are told: "person" (the default), "business" or a zone. */
  timeZone: z.string().max(60).optional(),
}

const testSent = z.object({
  sent: z.boolean(),
  /** What has to be said first: which address of this kind is your own. Then nothing was sent. */
  needs: z.enum(['email', 'phone']).nullable(),
  /** Where it went; where an address is needed, one that may be yours. */
  to: z.string(),
  /** What became of it, in one sentence. */
  sentence: z.string(),
  /** What the other side said, word for word. */
  details: z.string().nullable(),
})
export type TestSent = z.infer<typeof testSent>

export const texts = {
  people: base
    .route({
      ...get,
      path: '/texts/people',
      summary: 'The newest people as texts see them, and those that a text has it hard with',
    })
    .input(z.object(about))
    .output(
      z.object({
        people: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            trials: z.array(textTrial),
            /** What stands under the names of fields: `person`, `business`, `record`, `zone`. */
            facts: z.record(z.string(), z.unknown()),
          }),
        ),
        /** Of the whole business. */
        total: z.number(),
      }),
    ),
  fields: base
    .route({ ...get, path: '/texts/fields', summary: 'How many people, or records of a kind, have nothing in a field' })
    .input(z.object({ recordType: about.recordType }))
    .output(
      z.object({
        /** Also those own fields that were only ever filled in, and those in which nobody lacks anything. */
        fields: z.array(z.object({ name: z.string(), lacking: z.number(), of: z.number() })),
      }),
    ),
  sendTest: base
    .route({
      method: 'POST',
      path: '/texts/test',
      tags: ['texts'],
      summary: 'Send the message of a step to yourself, as somebody would get it; nothing is noted about them',
    })
    .input(
      z.object({
        step: z.object({ type: z.string().max(60), config: z.record(z.string(), z.unknown()).default({}) }),
        /** One of your people, by email, phone number or id. */
        person: z.string().trim().min(1).max(320).optional(),
        /** Instead of a person: what texts see of somebody invented. */
        facts: z.record(z.string(), z.unknown()).optional(),
        ...about,
        /** What earlier steps would have found out, for fields such as "steps.code.code". */
        steps: z.record(z.string(), z.unknown()).optional(),
        /** Your own email address or phone number, which is kept for the next time. Left out: the one given before. */
        to: z.string().trim().max(320).optional(),
      }),
    )
    .output(testSent),
}
