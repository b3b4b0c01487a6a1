import { expect, test } from 'vitest'
import { findFields } from './fieldSearch.ts'

const field = (title: string) => ({
  ...{ name: `person.${title}`, title, phrase: title, kind: 'text' as const, lacking: 0, of: 0, hasCurrency: false },
})
const groups = [
  { label: 'Person', fields: [field('First name'), field('Last name'), field('Email')] },
  { label: 'Booking', fields: [field('Starts'), field('Prénom')] },
]
const found = (typed: string) => findFields(groups, typed).map(({ fields }) => fields.map(({ title }) => title))

test('fields are found by any words of their title or group, without accents or capitals', () => {
  expect([found('NAME'), found('na fi'), found('booking st'), found('prenom'), found('zzz'), found(' ')]).toEqual([
    [['First name', 'Last name']],
    [['First name']],
    [['Starts']],
    [['Prénom']],
    [],
    [
      ['First name', 'Last name', 'Email'],
      ['Starts', 'Prénom'],
    ],
  ])
})
