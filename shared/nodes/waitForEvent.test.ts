import { expect, test } from 'vitest'
import { labelOf } from './derive.ts'
import { type Awaited, awaitedWays } from './waitForEvent.ts'

const titles = (...events: Awaited[]) => awaitedWays(events).map(({ title }) => title)

test('two ways of the same kind are told apart by what narrows them down', () => {
  expect(
    titles(
      ...(['replied', 'tagAdded'] as const),
      { event: 'replied', match: { channel: 'sms' } },
      { event: 'tagAdded', match: { tag: 'vip' } },
      { event: 'recordChanged', match: { recordType: 'booking', to: 'noShow' } },
      { event: 'recordChanged', match: { recordType: 'payment' } },
      { event: 'personChanged', match: { field: 'status', to: 'customer' } },
      { event: 'joinedSegment', match: { segment: 'Regulars' } },
      { event: 'tagRemoved', title: 'No longer on trial', match: { tag: 'trial' } },
    ),
  ).toEqual([
    ...['Replied', 'Got a tag', 'Replied by sms', 'Got the tag vip', 'Had a booking no show', 'Had a payment change'],
    ...['Had status changed to customer', 'Joined the segment Regulars', 'No longer on trial'],
  ])
})

test('the sentence of a card names a few of many', () => {
  const config = { events: ['replied', 'booked', 'paid', 'clicked', 'opened'], limit: { days: 2 } }
  expect(labelOf({ type: 'waitForEvent', config })).toBe(
    'Wait until they replied or booked or 3 other things, 2 days at the longest',
  )
})
