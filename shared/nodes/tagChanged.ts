import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'

export const tagChanged = defineNode({
  type: 'tagChanged',
  title: 'A tag changed',
  about: 'Starts when a person gets a tag, or loses it.',
  family: 'start',
  icon: 'tag',
  isRare: true,
  config: z.object({
    tag: field(z.string().max(60).default(''), { title: 'Tag', help: 'Leave empty for any tag.' }),
    change: field(z.enum(['added', 'removed']).default('added'), {
      title: 'When it is',
      control: 'choice',
      choices: { added: 'Added', removed: 'Removed' },
    }),
    rule: onlyIf,
  }),
  ports: [mustGoOn],
  label: ({ tag, change }) => `${tag ? `Tag ${tag}` : 'Any tag'} ${change}`,
})
