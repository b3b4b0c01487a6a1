import { IconHome } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import { command } from './command.ts'
import { findCommands, inContext } from './findCommands.ts'

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

test('what can be done with the open workflow comes before what can be done everywhere', () => {
  const offered = (['go.today', 'palette.open', 'workflow.tidy', 'step.add'] as const).map((id) =>
    command(id, () => undefined),
  )
  expect(inContext(offered).map(({ id }) => id)).toEqual(['step.add', 'workflow.tidy', 'palette.open', 'go.today'])
})
