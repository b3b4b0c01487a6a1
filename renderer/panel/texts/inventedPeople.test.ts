import { expect, test } from 'vitest'
import { inventedPeople, peopleForTexts, type TextPerson, trialsSentence } from './inventedPeople.ts'

const invented = inventedPeople(() => ({}))
const real = (name: string, trials: TextPerson['trials'] = []): TextPerson => ({
  ...{ id: name, name, trials, facts: {}, isInvented: false },
})
const told = (people: readonly TextPerson[]) => people.map(({ name, trials }) => `${name}: ${trialsSentence(trials)}`)

test('among the invented there is somebody for everything that a text must stand', () => {
  expect(told(invented.filter(({ trials }) => trials.length > 0))).toEqual([
    'Zoë Müller: no email',
    'Berg: no first name',
    'Mateo García: no phone number',
    'Elena Popescu: no email',
    'Anna-Katharina von Schwarzenberg-Leutheusser: longest name',
    'محمد الأحمد: written right to left',
    'Lena 🌻 Vogel: emoji in the name',
  ])
})

test('where there are people, only what is special about none of them is invented', () => {
  const people = [real('Maya'), real('Berg', ['noFirstName', 'noEmail']), real('Maximilian', ['longestName'])]
  expect(told(peopleForTexts(people, invented)).slice(2)).toEqual([
    // The longest there is, but not long.
    'Maximilian: ',
    'Anna-Katharina von Schwarzenberg-Leutheusser: longest name',
    'محمد الأحمد: written right to left',
    'Lena 🌻 Vogel: emoji in the name',
    'Mateo García: no phone number',
  ])
  expect(peopleForTexts([real('Maya')], invented).map(({ id }) => id)).not.toContain(undefined)
})

test('where there is nobody yet, everybody is invented', () => {
  expect(peopleForTexts([], invented)).toEqual(invented)
})
