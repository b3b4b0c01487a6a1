import { z } from 'zod'

/** A value that came or went, with its place among the others and its key (the id of a step, a link or a note). */
const kept = z.tuple([z.int().min(0), z.string(), z.unknown()])
type Kept = [at: number, key: string, value: unknown]

/** Another value. A side that is missing: there was, or is, none. */
interface ValueDelta {
  is: 'value'
  from?: unknown
  to?: unknown
}
/** Other letters within a text. */
interface TextDelta {
  is: 'text'
  at: number
  from: string
  to: string
}
/** Other items within a list whose items have no ids. */
interface ListDelta {
  is: 'list'
  at: number
  from: unknown[]
  to: unknown[]
}
/** What changed among the values of an object (by their keys), of a list of things with ids, or of a list by their places. */
export interface PartsDelta {
  is: 'parts'
  by: 'key' | 'id' | 'place'
  /** With the places they had before, lowest first. */
  gone?: Kept[] | undefined
  /** With the places they have now, lowest first. */
  come?: Kept[] | undefined
  inside?: [key: string, delta: Delta][] | undefined
  /** Those who stayed, in their order before and now. Left out, it is the same. */
  order?: [before: string[], now: string[]] | undefined
}

/** What makes one value of another. It can be turned around, and it knows whether it fits. */
export type Delta = ValueDelta | TextDelta | ListDelta | PartsDelta

const at = z.int().min(0)
export const deltaSchema: z.ZodType<Delta> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('value'), from: z.unknown(), to: z.unknown() }),
  z.object({ is: z.literal('text'), at, from: z.string(), to: z.string() }),
  z.object({ is: z.literal('list'), at, from: z.array(z.unknown()), to: z.array(z.unknown()) }),
  z.object({
    is: z.literal('parts'),
    by: z.enum(['key', 'id', 'place']),
    gone: z.array(kept).optional(),
    come: z.array(kept).optional(),
    get inside() {
      return z.array(z.tuple([z.string(), deltaSchema])).optional()
    },
    order: z.tuple([z.array(z.string()), z.array(z.string())]).optional(),
  }),
])

/** What takes a delta back. */
export function inverse(delta: Delta): Delta {
  switch (delta.is) {
    case 'value':
      return { is: 'value', from: delta.to, to: delta.from }
    case 'text':
      return { ...delta, from: delta.to, to: delta.from }
    case 'list':
      return { ...delta, from: delta.to, to: delta.from }
    case 'parts':
      return {
        is: 'parts',
        by: delta.by,
        gone: delta.come,
        come: delta.gone,
        inside: delta.inside?.map(([key, inner]) => [key, inverse(inner)]),
        order: delta.order && [delta.order[1], delta.order[0]],
      }
  }
}
