import { expect, test } from 'vitest'
import { changeAwaited, newAwaited } from './changeAwaited.ts'

test('a second one of the same kind gets a way out of its own', () => {
  expect(newAwaited(['replied'], 'tagAdded')).toBe('tagAdded')
  expect(newAwaited(['replied', 'tagAdded'], 'tagAdded')).toEqual({ event: 'tagAdded', port: 'tagAdded2' })
})

test('what is waited for can change without losing the link of its way out', () => {
  const events = ['replied', 'booked'] as const
  const paid = changeAwaited([...events], 1, { event: 'paid', match: {} })
  expect(paid).toEqual({ event: 'paid', port: 'booked', match: {} })
  expect(changeAwaited(['replied', paid], 1, { event: 'booked', match: {} })).toBe('booked')
})

test('what narrows it down is kept while it says something, and so is a name from a file', () => {
  const narrowed = changeAwaited(['tagAdded'], 0, { event: 'tagAdded', match: { tag: 'vip' } })
  expect(narrowed).toEqual({ event: 'tagAdded', port: 'tagAdded', match: { tag: 'vip' } })
  expect(changeAwaited([narrowed], 0, { event: 'tagAdded', match: { tag: '' } })).toBe('tagAdded')
  const named = { event: 'tagAdded' as const, port: 'vip', title: 'Is a VIP' }
  expect(changeAwaited([named], 0, { event: 'tagAdded', match: { tag: 'vip' } })).toEqual({
    ...named,
    match: { tag: 'vip' },
  })
})
