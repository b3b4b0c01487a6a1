import { IconHome } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import { findCommands } from './findCommands.ts'

const commands = ['Go to People', 'Élan follow-up', 'People who left'].map((title) => ({
  id: title,
  title,
  icon: IconHome,
  run: () => undefined,
}))
const titles = (words: string) => findCommands(commands, words).map(({ title }) => title)

test('every typed word must be there, and what begins with the first comes first', () => {
  expect(titles('people')).toEqual(['People who left', 'Go to People'])
  expect(titles('to peo')).toEqual(['Go to People'])
  expect(titles('')).toEqual(['Go to People', 'Élan follow-up', 'People who left'])
})

test('accents and capitals do not matter', () => {
  expect(titles('ELAN')).toEqual(['Élan follow-up'])
})
