import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import { textAs } from './spelling.ts'

export const taskDone = defineNode({
  type: 'taskDone',
  title: 'Task done',
  about: 'Starts when a task about a person is ticked off.',
  family: 'start',
  icon: 'checkbox',
  isRare: true,
  config: z.object({
    words: field(z.string().max(200).default(''), {
      title: 'Whose title contains',
      help: 'Leave empty for any task.',
    }),
    rule: onlyIf,
  }),
  spellings: { title: textAs('words') },
  ports: [mustGoOn],
  label: ({ words }) => (words ? `Task “${words}” done` : 'Task done'),
  sentence: ({ words }) => `When a task ${words ? `called “${words}”` : 'about them'} is done`,
})
