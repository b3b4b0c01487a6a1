import { z } from 'zod'
import { defineNode } from './define.ts'

export const end = defineNode({
  type: 'end',
  title: 'End',
  about: 'The person leaves the workflow here.',
  family: 'end',
  icon: 'flag',
  config: z.object({}),
  ports: [],
  label: () => 'End',
})
