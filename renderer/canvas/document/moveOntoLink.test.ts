import { expect, test } from 'vitest'
import { counter, followUp, linksOf } from '../testing/graphs.ts'
import { canDropOn, moveOntoLink } from './moveOntoLink.ts'

test('a step moved onto another link leaves no gap behind', () => {
  const edit = moveOntoLink(followUp, 'wait', 'l1', counter('link'))
  if (!edit.ok) throw new Error(edit.sentence)
  expect(linksOf(edit.graph)).toEqual(
    ['start.next>wait', 'wait.next>hello', 'hello.next>check', 'check.yes>thanks', 'check.no>remind'].toSorted(),
  )
  expect(edit.graph.nodes).toEqual(followUp.nodes)
})

test('its own links are no place to drop it', () => {
  expect(canDropOn(followUp, 'wait', 'l2')).toBe(false)
  expect(canDropOn(followUp, 'wait', 'l4')).toBe(true)
})
