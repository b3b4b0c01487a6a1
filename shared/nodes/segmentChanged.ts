import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import type { Spelling } from './spelling.ts'

export const segmentChanged = defineNode({
  type: 'segmentChanged',
  title: 'Joined or left a segment',
  about: 'Starts when a person begins to fit a segment, or no longer does.',
  family: 'start',
  icon: 'users-group',
  isRare: true,
  config: z.object({
    segment: field(z.string().min(1, 'Choose a segment.').max(200).default(''), {
      title: 'Segment',
      control: 'segment',
    }),
    change: field(z.enum(['joined', 'left']).default('joined'), {
      title: 'When they have',
      control: 'choice',
      choices: { joined: 'Joined', left: 'Left' },
    }),
    rule: onlyIf,
  }),
  spellings: { joined: segmentAs('joined'), left: segmentAs('left') },
  ports: [mustGoOn],
  label: ({ segment, change }) => `${change === 'joined' ? 'Joined' : 'Left'} the segment ${segment || '…'}`,
  sentence: ({ segment, change }) =>
    `When they ${change === 'joined' ? 'join' : 'leave'} the segment ${segment || '…'}`,
})

/** `joined: "VIPs"`, or true with the segment beside it. */
function segmentAs(change: 'joined' | 'left'): Spelling {
  const read = (value: unknown) =>
    typeof value === 'string' ? { segment: value, change } : value === true ? { change } : null
  return { read, like: `Write the segment beside it, such as { "segment": "VIPs", "change": "${change}" }.` }
}
