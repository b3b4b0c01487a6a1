import { expect, test } from 'vitest'
import { presenceWords } from './presenceWords.ts'

const since = '2027-03-01T09:00:00.000Z'
const until = '2027-03-03T09:00:00.000Z'

test('only who waits is here; the others came by, with the reason where there is one', () => {
  const words = (presence: Partial<Parameters<typeof presenceWords>[0]>) =>
    presenceWords({ state: 'live', since, until: null, reason: null, ...presence }, 'UTC')
  expect([
    words({ until }),
    words({}),
    words({ reason: 'no email' }),
    words({ state: 'failed', reason: 'No such mailbox' }),
  ]).toEqual([
    'Here now · until Wed 3 Mar, 09:00',
    'Came here Mon 1 Mar, 09:00',
    'Came here Mon 1 Mar, 09:00 · no email',
    'Stuck here: No such mailbox · since Mon 1 Mar, 09:00',
  ])
})
