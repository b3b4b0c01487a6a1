import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusalCodes } from '../errors.ts'

export const problem = z.object({ node: z.string().nullable(), field: z.string().optional(), message: z.string() })

/** Every procedure can refuse with a sentence for the person. Then nothing was changed. */
export const base = oc.errors({
  REFUSED: {
    status: 422,
    message: 'That is not possible.',
    data: z.object({ code: z.enum(refusalCodes), problems: z.array(problem) }),
  },
})

/** An instant in UTC, such as 2027-03-01T09:00:00.000Z. */
export const instant = z.string()
export const byId = z.object({ id: z.string() })
export const done = z.object({ ok: z.literal(true) })

const [mostValues, mostLetters] = [500, 200_000]

/** Values by name, as another program tells them: as many and as long as anybody fills in. */
export const fewValues = (name: z.ZodString) =>
  z
    .record(name, z.unknown())
    .refine((values) => Object.keys(values).length <= mostValues, `There can be ${mostValues} fields at most.`)
    .refine((values) => JSON.stringify(values).length <= mostLetters, `That is more than ${mostLetters} letters.`)
