import { expect, test } from 'vitest'
import { links, only, step } from '../../shared/templates/define.ts'
import { moveSteps } from '../canvas/document/moveSteps.ts'
import { linksOf } from '../canvas/testing/graphs.ts'
import { outlineFor } from './outlineFor.ts'
import { outlineRows } from './outlineRows.ts'
import { placeAt, placeAtEnd, placeBeside } from './places.ts'

/** start - hello - check (yes: call - note, no: other) - after */
const graph = {
  nodes: [
    step('start', 'manual', [0, 0], {}),
    step('hello', 'tag', [0, 1], { add: ['hello'] }),
    step('check', 'check', [0, 2], { rule: only('run.replied', '=', true) }),
    step('call', 'tag', [0, 3], { add: ['call'] }),
    step('note', 'tag', [0, 4], { add: ['note'] }),
    step('other', 'tag', [1, 3], { add: ['other'] }),
    step('after', 'tag', [0, 5], { add: ['after'] }),
  ],
  edges: links('start > hello > check', 'check.yes > call > note > after', 'check.no > other > after'),
}

const moved = (id: string, direction: 'up' | 'down') => {
  const place = placeBeside(graph, id, direction)
  if (!place.ok) return place.sentence
  const edit = moveSteps(graph, [id], place.to, () => 'new')
  return edit.ok ? linksOf(edit.graph) : edit.sentence
}

test('a step goes down and up along its way, one line at a time', () => {
  const swapped = ['check.no>other', 'check.yes>note', 'hello.next>check', 'note.next>call', 'call.next>after']
  expect(moved('call', 'down')).toEqual([...swapped, 'other.next>after', 'start.next>hello'].toSorted())
  expect(moved('note', 'up')).toEqual(moved('call', 'down'))
})

test('from the end of one way it goes on to the beginning of the next, and out of the last one', () => {
  expect(moved('note', 'down')).toEqual(
    [
      ...['check.no>note', 'note.next>other', 'other.next>after', 'check.yes>call', 'call.next>after'],
      ...['hello.next>check', 'start.next>hello'],
    ].toSorted(),
  )
  expect(placeBeside(graph, 'after', 'up')).toEqual({ ok: true, to: { source: 'check', port: 'no' } })
})

test('where it can go no further it says so', () => {
  expect(moved('hello', 'up')).toBe('“Tag hello” can’t go further up: people enter above it.'.replace('’', "'"))
  expect(moved('after', 'down')).toBe("“Tag after” can't go further down.")
  expect(moved('check', 'down')).toContain('has ways of its own')
})

test('each line knows what would follow it, and each way where it ends', () => {
  const { lines } = outlineFor(graph)
  const rows = outlineRows(lines, new Set())
  expect(rows.map((row) => [row.key, row.level, placeAt(graph, row)])).toEqual([
    ['step start', 1, { source: 'start', port: 'next' }],
    ['step hello', 1, { source: 'hello', port: 'next' }],
    ['step check', 1, null],
    ['way check-yes', 2, { source: 'check', port: 'yes' }],
    ['step call', 3, { source: 'call', port: 'next' }],
    ['step note', 3, { source: 'note', port: 'next' }],
    ['way check-no', 2, { source: 'check', port: 'no' }],
    ['step other', 3, { source: 'other', port: 'next' }],
    ['step after', 1, { source: 'after', port: 'next' }],
  ])
  expect(placeAtEnd(lines, graph, { source: 'check', port: 'yes' })).toEqual({ source: 'note', port: 'next' })
})
