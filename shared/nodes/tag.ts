import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import type { Spelling } from './spelling.ts'

const tags = z.array(z.string().min(1).max(60)).max(20).default([])

export const tag = defineNode({
  type: 'tag',
  title: 'Tag',
  about: 'Adds or removes tags.',
  family: 'do',
  icon: 'tag',
  config: z.object({
    add: field(tags, { title: 'Add', control: 'tags' }),
    remove: field(tags, { title: 'Remove', control: 'tags' }),
  }),
  spellings: { add: listOf('add'), remove: listOf('remove') },
  ports: [next],
  label: ({ add, remove }) =>
    [add.length > 0 ? `Tag ${add.join(', ')}` : '', remove.length > 0 ? `Untag ${remove.join(', ')}` : '']
      .filter(Boolean)
      .join(' . ') || 'Tag',
  check: ({ add, remove }) =>
    add.length + remove.length > 0 ? [] : [{ field: 'add', message: 'Say which tag to add or remove.' }],
})

/** One tag alone, or several with commas between them. */
function listOf(key: string): Spelling {
  const split = (text: string) => text.split(',').flatMap((tag) => tag.trim() || [])
  return { read: (tags) => (typeof tags === 'string' ? { [key]: split(tags) } : null), like: 'Write a list of tags.' }
}
