import { z } from 'zod'
import { recordTitle, stateTitle } from '../recordWords.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import { called, plainText } from './spelling.ts'

export const recordChanged = defineNode({
  type: 'recordChanged',
  title: 'A record changed',
  about: 'Starts for the people of a booking, payment or other record when it is made or changed.',
  family: 'start',
  icon: 'calendar-event',
  config: z.object({
    recordType: field(z.string().min(1, 'Say which kind of record.').max(60).default('booking'), {
      title: 'Kind of record',
      control: 'recordType',
    }),
    from: field(z.string().max(60).default(''), {
      title: 'From state',
      control: 'recordState',
      empty: 'Any, or a new one',
    }),
    to: field(z.string().max(60).default(''), {
      title: 'To state',
      control: 'recordState',
      empty: 'Any change',
    }),
    rule: onlyIf,
  }),
  spellings: { type: called('recordType'), state: called('to'), from: plainText('from'), to: plainText('to') },
  ports: [mustGoOn],
  label: ({ recordType, to }) =>
    `${recordTitle(recordType)} ${to ? `becomes ${stateTitle(recordType, to)}` : 'changes'}`,
  sentence: ({ recordType, from, to }) => {
    const what = recordTitle(recordType).toLowerCase()
    const states = [from && `from ${stateTitle(recordType, from)}`, to && `to ${stateTitle(recordType, to)}`]
    const article = /^[aeiou]/.test(what) ? 'an' : 'a'
    if (to && !from) return `When ${article} ${what} becomes ${stateTitle(recordType, to)}`
    return from
      ? `When ${article} ${what} changes ${states.filter(Boolean).join(' ')}`
      : `When ${article} ${what} is made or changes`
  },
})
