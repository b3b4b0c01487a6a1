import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import type { Spelling } from './spelling.ts'

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
  spellings: { added: tagAs('added'), removed: tagAs('removed') },
  ports: [mustGoOn],
  label: ({ tag, change }) => `${tag ? `Tag ${tag}` : 'Any tag'} ${change}`,
  sentence: ({ tag, change }) => `When they ${change === 'added' ? 'get' : 'lose'} ${tag ? `the tag ${tag}` : 'a tag'}`,
})

/** `added: "vip"`, or true with the tag beside it. */
function tagAs(change: 'added' | 'removed'): Spelling {
  const read = (tag: unknown) => (typeof tag === 'string' ? { tag, change } : tag === true ? { change } : null)
  return { read, like: `Write the tag beside it, such as { "tag": "vip", "change": "${change}" }.` }
}
