import { expect, test } from 'vitest'
import { presenceWords } from './presenceWords.ts'

const since = '2027-03-01T09:00:00.000Z'
const until = '2027-03-03T09:00:00.000Z'

test('who waits says until when and why, who is held says so, the others came by', () => {
  const words = (presence: Partial<Parameters<typeof presenceWords>[0]>) =>
    presenceWords({ state: 'live', since, until: null, reason: null, isHere: false, isHeld: false, ...presence }, 'UTC')
  expect([
    words({ isHere: true, until }),
    words({ isHere: true, until, reason: 'quiet hours' }),
    words({ isHere: true }),
    words({ isHere: true, isHeld: true, until }),
    words({ isHere: true, isHeld: true }),
    words({}),
    words({ reason: 'no email' }),
    words({ state: 'failed', reason: 'No such mailbox' }),
  ]).toEqual([
    'Until Wed 3 Mar, 09:00',
    'Until Wed 3 Mar, 09:00: quiet hours',
    'Since Mon 1 Mar, 09:00',
    'Held by you · their time is Wed 3 Mar, 09:00',
    'Held by you',
    'Came here Mon 1 Mar, 09:00',
    'Came here Mon 1 Mar, 09:00 · no email',
    'Stuck here: No such mailbox · since Mon 1 Mar, 09:00',
  ])
})
