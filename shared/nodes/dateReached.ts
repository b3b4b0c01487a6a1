import { z } from 'zod'
import { asText } from '../asText.ts'
import { printDuration } from '../duration.ts'
import { fieldTitle } from '../fields.ts'
import { builtInTypes, fieldOf } from '../recordTypes.ts'
import { recordTitle } from '../recordWords.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { momentFields } from './momentFields.ts'
import { onlyIf } from './onlyIf.ts'
import { called, offset, side } from './spelling.ts'

const ofRecord = { field: 'of', is: ['record'] }

/** "Booking starts", "Payment due". */
const recordDate = (type: string, name: string) => {
  const known = builtInTypes.find(({ id }) => id === type)
  return `${recordTitle(type)} ${(known && fieldOf(known, name)?.title) ?? fieldTitle(`record.${name}`)}`
}

export const dateReached = defineNode({
  type: 'dateReached',
  title: 'Around a date',
  about: 'Starts some time before or after a date: a booking, a deadline, a birthday. A moved date moves the start.',
  family: 'start',
  icon: 'calendar-time',
  config: z.object({
    of: field(z.enum(['person', 'record']).default('record'), {
      title: 'A date of',
      control: 'choice',
      choices: { person: 'The person', record: 'A booking, payment or other record' },
    }),
    recordType: field(z.string().max(60).default('booking'), {
      title: 'Kind of record',
      control: 'recordType',
      when: ofRecord,
    }),
    field: field(z.string().min(1, 'Say which date.').max(60).default('startsAt'), {
      title: 'Date',
      control: 'dateField',
    }),
    ...momentFields,
    yearly: field(z.boolean().default(false), {
      title: 'Every year',
      help: 'As for birthdays: only the day and the month count.',
      when: { field: 'of', is: ['person'] },
    }),
    states: field(z.string().max(200).default(''), {
      title: 'Only while it is',
      control: 'recordStates',
      empty: 'Anything but cancelled',
      when: ofRecord,
    }),
    lateMinutes: field(z.int().min(1).max(525_600).default(120), {
      title: 'Not later than',
      unit: 'minutes',
      help: 'If its moment is missed by more than this, nobody is started for it, and you see why.',
    }),
    rule: onlyIf,
  }),
  spellings: {
    of: {
      // A kind of record may stand here too.
      read: (of) => (of === 'person' || of === 'record' ? { of } : { of: 'record', recordType: of }),
      like: 'Say person or record.',
    },
    field: called('field'),
    states: {
      read: (states) => ({ states: Array.isArray(states) ? asText(states) : (states ?? '') }),
      like: 'Write the states as a text, separated by commas.',
    },
    type: called('recordType'),
    offset,
    before: side('before'),
    after: side('after'),
  },
  initial: {
    ...{ of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', days: 1, hours: 0, minutes: 0 },
    ...{ at: '', yearly: false, states: 'booked,confirmed', lateMinutes: 120 },
  },
  ports: [mustGoOn],
  label: ({ of, recordType, field, when, days, hours, minutes, at }) => {
    const date = (of === 'person' ? fieldTitle(`person.${field}`) : recordDate(recordType, field)).toLowerCase()
    const length = printDuration({ days, hours, minutes })
    const moment = when === 'on' || length === 'no time' ? `On: ${date}` : `${length} ${when}: ${date}`
    return at ? `${moment}, at ${at}` : moment
  },
  sentence: ({ of, recordType, field, when, days, hours, minutes, at, yearly }) => {
    const date = (of === 'person' ? fieldTitle(`person.${field}`) : recordDate(recordType, field)).toLowerCase()
    const length = printDuration({ days, hours, minutes })
    const isOn = when === 'on' || length === 'no time'
    const moment = isOn ? `When the day has come: ${date}` : `When it is ${length} ${when} the date: ${date}`
    return `${moment}${of === 'person' && yearly ? ', every year' : ''}${at ? `, at ${at}` : ''}`
  },
})
