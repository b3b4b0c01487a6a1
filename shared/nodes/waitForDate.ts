import { z } from 'zod'
import { printDuration } from '../duration.ts'
import { fieldTitle } from '../fields.ts'
import { builtInTypes, fieldOf } from '../recordTypes.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { momentFields } from './momentFields.ts'
import { offset, type Spelling, side } from './spelling.ts'

const otherwise = (title: string) =>
  field(z.enum(['goOn', 'skip', 'end']).default('skip'), {
    title,
    control: 'choice',
    choices: {
      goOn: 'They go on at once',
      skip: 'They leave by “No date, or past”, or skip the wait',
      end: 'It ends for them',
    },
  })

export const waitForDate = defineNode({
  type: 'waitForDate',
  title: 'Wait for a date',
  about: 'Holds the person until some time before or after a date of theirs, or of their booking or other record.',
  family: 'wait',
  icon: 'calendar-due',
  config: z.object({
    field: field(
      z
        .string()
        .max(100)
        .regex(/^[a-z]+\.\S/, 'A date looks like person.trialEnds or record.startsAt.')
        .default('record.startsAt'),
      { title: 'Date', control: 'dateField' },
    ),
    ...momentFields,
    ifMissing: otherwise('Without a date'),
    ifPast: otherwise('When it is past already'),
  }),
  spellings: {
    field: {
      read: (name, { of }) =>
        typeof name === 'string' && /^\w+$/.test(name) ? { field: `${ownerOf(name, of)}.${name}` } : null,
      like: 'A date looks like person.trialEnds or record.startsAt.',
    },
    // Says whose date it is, which the field says already.
    of: { read: () => ({}), like: '' },
    offset,
    before: side('before'),
    after: side('after'),
    ifMissing: inOtherWords('ifMissing'),
    ifPast: inOtherWords('ifPast'),
  },
  initial: {
    ...{ field: 'record.startsAt', when: 'before', days: 1, hours: 0, minutes: 0, at: '' },
    ...{ ifMissing: 'skip', ifPast: 'skip' },
  },
  ports: [mustGoOn, { id: 'missed', title: 'No date, or past', optional: true }],
  label: ({ field, when, days, hours, minutes, at }) => {
    const date = fieldTitle(field).toLowerCase()
    const length = printDuration({ days, hours, minutes })
    const moment = when === 'on' || length === 'no time' ? `: ${date}` : ` ${length} ${when}: ${date}`
    return `Wait until${moment}${at ? `, at ${at}` : ''}`
  },
  heading: () => 'If there is no date, or it is past',
  staysMs: () => null,
})

/** Whose date a name without "person." or "record." is. */
const ownerOf = (name: string, of: unknown) =>
  of === 'person' || (of !== 'record' && !builtInTypes.some((type) => fieldOf(type, name))) ? 'person' : 'record'

function inOtherWords(key: string): Spelling {
  const words = { continue: 'goOn', next: 'goOn', go: 'goOn', 'go on': 'goOn', stop: 'end' }
  const meant = (value: unknown) => Object.entries(words).find(([word]) => word === value)?.[1] ?? value
  return { read: (value) => ({ [key]: meant(value) }), like: 'Say goOn, skip or end.' }
}
