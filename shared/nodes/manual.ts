import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'

export const manual = defineNode({
  type: 'manual',
  title: 'Started by hand',
  about: 'People enter when you, or a campaign, start them.',
  family: 'start',
  icon: 'hand-click',
  config: z.object({}),
  ports: [mustGoOn],
  label: () => 'Started by hand',
  sentence: () => 'When you, or a campaign, start it for a person',
})
