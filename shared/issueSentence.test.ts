import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueSentence } from './issueSentence.ts'

const said = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value)
  return error?.issues.map(issueSentence)
}

test('what is wrong with a value is said in plain words', () => {
  expect([
    said(z.number().min(0), -1),
    said(z.number().max(9), 10),
    said(z.string().min(2), 'a'),
    said(z.array(z.string()).max(1), ['a', 'b']),
    said(z.string(), 5),
    said(z.number(), undefined),
    said(z.int(), 1.5),
    said(z.enum(['a', 'b']), 'c'),
    said(z.string().min(1, 'Write a subject.'), ''),
    said(z.union([z.string(), z.number()]), true),
    said(z.discriminatedUnion('type', [z.object({ type: z.literal('text') })]), { type: 'video' }),
  ]).toEqual([
    ['It must be at least 0.'],
    ['It must be at most 9.'],
    ['It must be at least 2 letters.'],
    ['It must be at most 1 entries.'],
    ['It must be a text.'],
    ['It is missing.'],
    ['It must be a whole number.'],
    ['It must be one of: a, b.'],
    ['Write a subject.'],
    ['It is not in a form we can read.'],
    ['It is not in a form we can read.'],
  ])
})
