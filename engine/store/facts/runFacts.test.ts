import { expect, test } from 'vitest'
import { addPeopleWithPast } from '../../testing/peopleWithPast.ts'
import { mondayMs } from '../../testing/testEngine.ts'
import { openMemory } from '../file/open.ts'
import { historyFacts } from './historyFacts.ts'
import { runFacts } from './runFacts.ts'

const dayMs = 86_400_000

function onePerson() {
  const { store } = openMemory()
  const [person] = addPeopleWithPast(store, () => 0.99, 1, mondayMs) // with a past in which nothing happened
  const id = person?.id ?? ''
  const run = (text: string, ...values: unknown[]) => store.raw.prepare(text).run(...values)
  const happen = (type: string, at: number) =>
    run(
      `insert into events (id, type, person_id, at, payload) values (?, ?, ?, ?, '{}')`,
      `${type} ${at}`,
      type,
      id,
      at,
    )
  return { store, id, run, happen }
}

test('what happened between us and a person is told in whole days, and is missing when it never was', () => {
  const { store, id, run, happen } = onePerson()
  const history = historyFacts(store)
  const never = {
    contactDaysAgo: undefined,
    repliedDaysAgo: undefined,
    bookedDaysAgo: undefined,
    paidDaysAgo: undefined,
  }
  const before = {
    ...never,
    openedDaysAgo: undefined,
    clickedDaysAgo: undefined,
    bookings: 0,
    messages: [],
    workflows: [],
  }
  expect({ ...history(id, mondayMs) }).toEqual(before)
  happen('replied', mondayMs - 3 * dayMs)
  happen('replied', mondayMs - 2 * dayMs - 1)
  happen('paid', mondayMs + dayMs)
  run(`update people set last_contact_at = ?`, mondayMs - dayMs + 1)
  run(
    `insert into records values ('r1', 'booking', null, '', 'booked', '{}', 0, 0), ('r2', 'booking', null, '', 'cancelled', '{}', 0, 0)`,
  )
  run(`insert into record_people select id, ? from records`, id)
  expect({ ...history(id, mondayMs) }).toEqual({
    ...before,
    repliedDaysAgo: 2,
    paidDaysAgo: 0,
    contactDaysAgo: 0,
    bookings: 1,
  })
})

test('since a run began is after what started it', () => {
  const { store, id, run, happen } = onePerson()
  run(
    `insert into runs (id, workflow_id, version_id, person_id, entry_key, state, started_at)
     values (7, '10', (select id from workflow_versions where workflow_id = '10'), ?, 'x', 'live', ?)`,
    ...[id, mondayMs],
  )
  happen('booked', mondayMs)
  happen('paid', mondayMs - 1)
  const facts = () => ({ ...runFacts(store)(7, mondayMs) })
  const nothing = {
    startedAt: '2027-03-01T09:00:00.000Z',
    replied: false,
    booked: false,
    paid: false,
    opened: false,
    clicked: false,
    sent: [],
  }
  expect(facts()).toEqual(nothing)
  happen('booked', mondayMs + 1)
  happen('clicked', mondayMs + 2)
  run(`update runs set replied_at = ?`, mondayMs)
  expect(facts()).toEqual({ ...nothing, replied: true, booked: true, clicked: true })
})
