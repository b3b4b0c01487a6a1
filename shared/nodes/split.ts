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
  ports: ({ shares }) => shares.map(({ port, title }) => ({ id: port, title: title || port.toUpperCase() })),
  label: ({ shares }) => `Split ${shares.map(({ percent }) => `${percent} %`).join(' / ')}`,
  check: ({ shares }) => [
    ...(Math.abs(shares.reduce((sum, { percent }) => sum + percent, 0) - 100) < 0.01
      ? []
      : [{ field: 'shares', message: 'The percentages must add up to 100.' }]),
    ...(new Set(shares.map(({ port }) => port)).size === shares.length
      ? []
      : [{ field: 'shares', message: 'Two ways have the same name.' }]),
  ],
})
