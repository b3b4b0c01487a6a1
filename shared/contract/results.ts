import { z } from 'zod'
import { base } from './base.ts'

/** What is counted to compare the ways: the most telling that anybody did. */
export const splitMeasure = z.enum(['goals', 'paid', 'booked', 'replied'])

export const results = {
  split: base
    .route({
      method: 'GET',
      tags: ['workflows'],
      path: '/workflows/{workflow}/steps/{node}/results',
      summary: 'How each way out of a split did: people, and what they did since they went it',
    })
    .input(z.object({ workflow: z.string(), node: z.string() }))
    .output(
      z.object({
        ways: z.array(
          z.object({
            port: z.string(),
            title: z.string(),
            people: z.number(),
            replied: z.number(),
            booked: z.number(),
            paid: z.number(),
            goals: z.number(),
            value: z.number(),
          }),
        ),
        measure: splitMeasure,
        /** Which way does better, or how many more people it takes to tell. */
        note: z.string(),
      }),
    ),
}
