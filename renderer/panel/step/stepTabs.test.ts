import { expect, test } from 'vitest'
import { stepTabs, tabOfField } from './stepTabs.ts'

const titles = (type: string) => stepTabs({ type }).map(({ title }) => title)

test('a message has pages for itself, its time and its failing; other steps have what they need', () => {
  expect(['email', 'bestChannel', 'webhook', 'wait', 'personAdded', 'unheardOf'].map(titles)).toEqual([
    ['Message', 'When', 'If it fails', 'Results'],
    ['Message', 'When', 'If it fails', 'Results'],
    ['Settings', 'If it fails', 'Results'],
    ['Settings', 'Results'],
    ['Settings', 'Results'],
    ['Settings', 'Results'],
  ])
})

test('every setting stands on one page', () => {
  expect(['subject', 'anyTime', 'inDoubt', null].map((key) => tabOfField('email', key))).toEqual([
    'step',
    'when',
    'fails',
    'step',
  ])
})
