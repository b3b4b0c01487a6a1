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
