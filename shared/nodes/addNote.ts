import { z } from 'zod'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { textAs } from './spelling.ts'

export const addNote = defineNode({
  type: 'addNote',
  title: 'Add a note',
  about: "Writes a note into the person's history.",
  family: 'do',
  icon: 'note',
  isRare: true,
  config: z.object({
    text: field(z.string().min(1, 'Write the note.').max(5000).default(''), { title: 'Note', control: 'longText' }),
  }),
  spellings: { note: textAs('text') },
  ports: [next],
  label: ({ text }) => (text ? `Note: “${text}”` : 'Add a note'),
  texts: ['text'],
})
