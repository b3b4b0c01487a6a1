import { expect, test } from 'vitest'
import { builtInTypes } from '../../../shared/recordTypes.ts'
import { lackingOf, textFieldGroups } from './textFields.ts'

const nothing = { own: [], type: null, outputs: [], lacking: [] }
const own = [
  { name: 'level', title: 'VIP level', kind: 'choice' as const, choices: ['gold'] },
  { name: 'birthday', title: 'Birthday', kind: 'date' as const, choices: [] },
  { name: 'hasDog', title: 'Has a dog', kind: 'yesNo' as const, choices: [] },
]

test('fields stand in groups, those of a record only where the workflow is about one', () => {
  const payment = builtInTypes.find(({ id }) => id === 'payment') ?? null
  const groups = textFieldGroups({
    own,
    type: payment,
    outputs: [{ name: 'steps.code.code', title: 'Code' }],
    lacking: [
      { name: 'person.firstName', lacking: 2, of: 20 },
      { name: 'person.city', lacking: 3, of: 20 },
      { name: 'person.bad name', lacking: 3, of: 20 },
      { name: 'record.title', lacking: 0, of: 4 },
    ],
  })
  expect(groups.map(({ label, fields }) => [label, fields.map(({ title }) => title)])).toEqual([
    ['Person', ['First name', 'Last name', 'Full name', 'Email', 'Phone', 'Status', 'Tags', 'Birthday', 'Time zone']],
    ['Your own fields', ['VIP level', 'City']],
    ['Payment', ['Title of the payment', 'Due', 'Paid on', 'Amount', 'Currency']],
    ['Business', ['Business name']],
    ['From earlier steps', ['Code']],
  ])
  const counts = groups.flatMap(({ fields }) => fields).map(({ name, lacking, of }) => `${name} ${lacking}/${of}`)
  expect(counts).toEqual(
    expect.arrayContaining([
      'person.firstName 2/20',
      'person.city 3/20',
      // Nobody was found to have anything there.
      'person.level 20/20',
      'record.title 0/4',
      'record.dueAt 4/4',
      'business.name 0/0',
      'steps.code.code 0/0',
    ]),
  )
  expect(textFieldGroups(nothing).map(({ label }) => label)).toEqual(['Person', 'Business'])
})

test('a blank text and an empty list are nothing', () => {
  const people = [{ person: { firstName: 'Maya', tags: [] } }, { person: { firstName: '', tags: ['vip'] } }, {}]
  expect(lackingOf(people, ['person.firstName', 'person.tags'])).toEqual([
    { name: 'person.firstName', lacking: 2, of: 3 },
    { name: 'person.tags', lacking: 2, of: 3 },
  ])
})
