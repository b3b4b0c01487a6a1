import { expect, test } from 'vitest'
import { builtInTypes } from '../../../shared/recordTypes.ts'
import { datesOfAllRecords, personDates } from './fieldChoices.ts'

test('dates that several kinds of records call the same are one choice', () => {
  expect(datesOfAllRecords(builtInTypes)).toEqual([
    { value: 'startsAt', label: 'Starts (booking)' },
    { value: 'endsAt', label: 'Ends (booking)' },
    { value: 'dueAt', label: 'Due (payment, assignment)' },
    { value: 'paidAt', label: 'Paid on (payment)' },
    { value: 'availableAt', label: 'Available (recording)' },
    { value: 'appliedAt', label: 'Applied (application)' },
  ])
})

test('of the fields a business made up, only its dates are offered as dates', () => {
  const own = [
    { name: 'trialEnds', title: 'Trial ends', kind: 'date' as const, choices: [] },
    { name: 'colour', title: 'Colour', kind: 'text' as const, choices: [] },
  ]
  expect(personDates(own)).toEqual([
    { value: 'birthday', label: 'Birthday' },
    { value: 'trialEnds', label: 'Trial ends' },
  ])
})
