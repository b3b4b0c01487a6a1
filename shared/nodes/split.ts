import { z } from 'zod'
import { defineNode } from './define.ts'
import { field } from './field.ts'

const share = z.looseObject({
  port: z.string().min(1).max(40),
  title: z.string().max(80).optional(),
  percent: z.number().min(0).max(100),
})

export const split = defineNode({
  type: 'split',
  title: 'Split',
  about: 'Divides people by percentage, for an A/B test. The same person always goes the same way.',
  family: 'check',
  icon: 'percentage',
  config: z.object({
    shares: field(
      z
        .array(share)
        .min(2, 'A split needs two ways at least.')
        .max(10)
        .default([
          { port: 'a', title: 'A', percent: 50 },
          { port: 'b', title: 'B', percent: 50 },
        ]),
      { title: 'Ways', control: 'shares' },
    ),
  }),
  spellings: { shares: { read: readShares, like: 'Write the ways such as [50, 50].' } },
  ports: ({ shares }) => shares.map(({ port, title }) => ({ id: port, title: title || port.toUpperCase() })),
  label: ({ shares }) => `Split ${shares.map(({ percent }) => `${percent} %`).join(' / ')}`,
  sentence: ({ shares }) => `Divide people: ${shares.map(({ percent }) => `${percent} %`).join(' / ')}`,
  heading: ({ id, title }, { shares }) =>
    `Way ${title}, ${shares.find(({ port }) => port === id)?.percent ?? 0} % of people`,
  check: ({ shares }) => [
    ...(Math.abs(shares.reduce((sum, { percent }) => sum + percent, 0) - 100) < 0.01
      ? []
      : [{ field: 'shares', message: 'The percentages must add up to 100.' }]),
    ...(new Set(shares.map(({ port }) => port)).size === shares.length
      ? []
      : [{ field: 'shares', message: 'Two ways have the same name.' }]),
  ],
})

/** `[50, 50]` are the ways a and b; a way may be called by its id or name, and its part a share or weight. */
function readShares(shares: unknown): Record<string, unknown> | null {
  if (!Array.isArray(shares)) return null
  return {
    shares: shares.map((one: unknown, index) => {
      if (typeof one === 'number') return { port: String.fromCharCode(97 + index), percent: one }
      if (typeof one !== 'object' || one === null) return one
      const { id, name = id, port = name, share, weight = share, percent = weight, ...rest } = one as Loose
      return { ...rest, port, percent }
    }),
  }
}

/** Whatever stands in a file. */
type Loose = Record<string, unknown>
