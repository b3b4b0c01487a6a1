import { z } from 'zod'
import { recordTitle, stateTitle } from '../recordWords.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { called } from './spelling.ts'

export const saveRecord = defineNode({
  type: 'saveRecord',
  title: 'Save a record',
  about: 'Makes a booking, payment or other record for the person, or changes the one this is about.',
  family: 'do',
  icon: 'database-edit',
  config: z.object({
    which: field(z.enum(['new', 'this']).default('new'), {
      title: 'Which',
      control: 'choice',
      choices: { new: 'A new one', this: 'The one this workflow started for' },
    }),
    recordType: field(z.string().min(1, 'Say which kind of record.').max(60).default('booking'), {
      title: 'Kind of record',
      control: 'recordType',
    }),
    title: field(z.string().max(300).default(''), { title: 'Title', control: 'text' }),
    state: field(z.string().max(60).default(''), {
      title: 'State',
      control: 'recordState',
      empty: 'Leave it as it is, or as a new one begins',
    }),
    set: field(z.record(z.string(), z.string().max(1000)).default({}), { title: 'Fields', control: 'pairs' }),
  }),
  spellings: {
    type: called('recordType'),
    set: { read: (set) => withTexts(set), like: 'Write the fields with their values.' },
    fields: { read: (set) => withTexts(set), like: 'Write the fields with their values under "set".' },
  },
  ports: [next],
  label: ({ which, recordType, state }) =>
    [
      which === 'new'
        ? `New ${recordTitle(recordType).toLowerCase()}`
        : `Change the ${recordTitle(recordType).toLowerCase()}`,
      state && stateTitle(recordType, state),
    ]
      .filter(Boolean)
      .join(': '),
  texts: ['title'],
})

/** Numbers, yes and no as texts. */
function withTexts(set: unknown): { set: Record<string, unknown> } | null {
  if (typeof set !== 'object' || set === null || Array.isArray(set)) return null
  const texts = Object.entries(set).map(([name, value]) => [name, typeof value === 'object' ? value : String(value)])
  return { set: Object.fromEntries(texts) }
}
