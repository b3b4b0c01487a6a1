import { expect, test } from 'vitest'
import { links, only, step } from '../../../shared/templates/define.ts'
import { followUp } from '../testing/graphs.ts'
import { walk } from './walk.ts'

test('arrow keys follow the links and step between the ways', () => {
  expect(walk(followUp, null, 'down')).toBe('start')
  expect(walk(followUp, 'start', 'down')).toBe('hello')
  expect(walk(followUp, 'check', 'down')).toBe('thanks')
  expect(walk(followUp, 'thanks', 'right')).toBe('remind')
  expect(walk(followUp, 'remind', 'left')).toBe('thanks')
  expect(walk(followUp, 'remind', 'up')).toBe('check')
})

test('at the ends nothing moves', () => {
  expect(walk(followUp, 'remind', 'down')).toBe(null)
  expect(walk(followUp, 'start', 'up')).toBe(null)
  expect(walk(followUp, 'remind', 'right')).toBe(null)
})

const joined = {
  nodes: [
    step('start', 'manual', [0, 0], {}),
    step('check', 'check', [0, 1], { rule: only('run.replied', '=', true) }),
    step('call', 'tag', [0, 2], { add: ['call'] }),
    step('rest', 'wait', [0, 3], { days: 1 }),
    step('other', 'tag', [1, 2], { add: ['other'] }),
    step('again', 'wait', [0, 4], { days: 2 }),
    step('lost', 'end', [2, 4], {}),
  ],
  edges: links('again > check', 'start > check', 'check.yes > call > rest > again', 'check.no > other > again'),
}

test('sideways leads to the next way from anywhere on one, then to other starts and what is loose', () => {
  expect(walk(joined, 'rest', 'right')).toBe('other')
  expect(walk(joined, 'other', 'left')).toBe('call')
  expect(walk(joined, 'other', 'right')).toBe('lost')
  expect(walk(joined, 'lost', 'left')).toBe('start')
})

test('where ways meet, up is the way one came by; a loop never leads up to what comes after', () => {
  expect(walk(joined, 'again', 'up')).toBe('rest')
  expect(walk(joined, 'again', 'up', 'other')).toBe('other')
  expect(walk(joined, 'again', 'up', 'lost')).toBe('rest')
  expect(walk(joined, 'check', 'up')).toBe('start')
})

test('Home and End lead to the first start and to the last step of the way', () => {
  expect(walk(joined, 'rest', 'first')).toBe('start')
  expect(walk(joined, 'start', 'last')).toBe('again')
  expect(walk(followUp, null, 'last')).toBe('remind')
  expect(walk({ nodes: [], edges: [] }, null, 'last')).toBe(null)
  expect(walk({ nodes: [], edges: [] }, null, 'down')).toBe(null)
})
