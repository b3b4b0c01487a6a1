import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'
import { told } from '../testing/told.ts'

const csv = (text: string) => new Blob([text])
const bookings = () => new Blob([readFileSync(new URL('../import/fixtures/bookings-12.csv', import.meta.url))])

test('everyone of a booking is told that it was made, moved and cancelled, and that they booked', () =>
  withEngine(async (t) => {
    const { api } = t
    const { id: mayaId } = await api.people.add(maya)
    await api.people.add({ ...maya, firstName: 'Tom', email: '', phone: '07700 900004' })
    const people = ['maya@example.com', '07700900004']
    const made = await api.records.save({
      type: 'booking',
      title: 'Yoga',
      set: { startsAt: '28/03/2027 09:30' },
      people,
    })
    const { id } = made
    await api.records.change({ id, change: { set: { startsAt: '2027-03-30T09:30' } } })
    await api.records.change({ id, change: { state: 'confirmed', set: { startsAt: '', place: null } } })
    await api.records.change({ id, change: { state: 'Canceled', removePeople: ['07700900004'] } })
    await api.records.change({ id, change: { state: 'cancelled' } })
    expect({ ...made, people: made.people.map(({ name }) => name) }).toMatchObject({
      ...{ type: 'booking', typeTitle: 'Booking', title: 'Yoga', state: 'booked', stateTitle: 'Booked', key: null },
      ...{ fields: { startsAt: '2027-03-28T08:30:00.000Z' }, people: ['Maya', 'Tom'] },
    })
    expect((await api.records.list({ person: mayaId })).records).toMatchObject([{ id, state: 'cancelled' }])
    const about = '"recordType":"booking","title":"Yoga"'
    const both = (news: string) => [`Maya ${news}`, `Tom ${news}`]
    expect(told(t).sort()).toEqual(
      [
        ...both(`recordChanged {${about},"from":null,"to":"booked","created":true,"changed":["startsAt"]}`),
        ...both(`booked {${about}}`),
        ...both(`recordChanged {${about},"from":"booked","to":"booked","created":false,"changed":["startsAt"]}`),
        ...both(`recordChanged {${about},"from":"booked","to":"confirmed","created":false,"changed":[]}`),
        `Maya recordChanged {${about},"from":"confirmed","to":"cancelled","created":false,"changed":[]}`,
      ].sort(),
    )
  }))

test('a payment that becomes paid tells how much', () =>
  withEngine(async (t) => {
    await t.api.people.add(maya)
    const key = 'R-1'
    const people = ['maya@example.com']
    await t.api.records.save({ type: 'payment', key, set: { amount: '£49.50', dueAt: '31/03/2027' }, people })
    await t.api.records.save({ type: 'payment', key, state: 'paid' })
    expect(await t.api.records.list({ type: 'payment' })).toMatchObject({
      total: 1,
      records: [{ key, state: 'paid', title: 'Payment', fields: { amount: 49.5, dueAt: '2027-03-31' } }],
    })
    expect(told(t).at(-1)).toBe('Maya paid {"recordType":"payment","title":"Payment","amount":49.5,"currency":""}')
  }))

test('a kind of record of your own has its fields and states, and goes only when it is empty', () =>
  withEngine(async ({ api }) => {
    await api.people.add(maya)
    const viewing = await api.records.saveType({
      title: 'House viewing',
      fields: [
        { name: 'viewedAt', title: 'Viewing on', kind: 'dateTime', choices: [] },
        { name: 'keys', title: 'Keys', kind: 'choice', choices: ['Agent', 'Owner'] },
      ],
      states: [
        { id: 'agreed', title: 'Agreed', counts: 'booked' },
        { id: 'seen', title: 'Seen' },
      ],
    })
    const file = csv(
      'viewing on,keys,email\n2027-03-04 10:00,owner,maya@example.com\n2027-03-05 10:00,nobody,maya@example.com\n',
    )
    const imported = await api.records.importFile({ type: viewing.id, file, addPeople: false })
    const { records } = await api.records.list({ type: 'houseViewing' })
    expect({
      imported,
      records: records.map(({ title, state, fields }) => ({ title, state, fields })).reverse(),
    }).toEqual({
      imported: {
        ...{ read: 2, added: 2, updated: 0, unchanged: 0, skipped: 0, peopleAdded: 0 },
        problems: [
          { row: 3, column: 'keys', message: '“nobody” is not one of the choices (Agent, Owner). It was left empty.' },
        ],
      },
      records: [
        { title: 'House viewing', state: 'agreed', fields: { viewedAt: '2027-03-04T10:00:00.000Z', keys: 'Owner' } },
        { title: 'House viewing', state: 'agreed', fields: { viewedAt: '2027-03-05T10:00:00.000Z' } },
      ],
    })
    expect(() => api.records.removeType({ id: viewing.id })).toThrow('There are 2 records of this kind.')
    for (const { id } of records) await api.records.remove({ id })
    await api.records.removeType({ id: viewing.id })
    expect((await api.records.listTypes()).types.length).toBe(5)
  }))

test.each([
  [{ type: 'lunch' }, 'There is no kind of record "lunch"'],
  [
    { type: 'booking', people: ['tom@example.com'] },
    'There is nobody with the email or phone number “tom@example.com”.',
  ],
  [{ type: 'booking', state: 'perhaps' }, '“perhaps” is not a state of this kind of record.'],
  [{ type: 'booking', set: { startsAt: 'soon' } }, 'Starts: “soon” is not a date. Nothing was changed.'],
  [{ type: 'payment', set: { amount: {} } }, 'Amount: This is neither a text nor a number. Nothing was changed.'],
])('by hand, %j is refused and there is no record', (input, sentence) =>
  withEngine(async ({ api }) => {
    expect(() => api.records.save(input)).toThrow(sentence)
    expect((await api.records.list({})).total).toBe(0)
  }),
)

test('the file of bookings is imported for people who are known, and with the others when asked; a second time changes nothing', () =>
  withEngine(async ({ api }) => {
    await api.people.add({ ...maya, email: 'lead1@example.com' })
    const asked = { type: 'booking', file: bookings() }
    const tried = await api.records.preview({ ...asked, addPeople: false })
    expect([tried.added, tried.skipped, tried.problems[0]?.message]).toEqual([
      ...[1, 11],
      'Nobody here has the email lead2@example.com. This row was skipped. Import the people first, or let this import add them.',
    ])
    const first = await api.records.importFile({ ...asked, addPeople: true })
    const again = await api.records.importFile({ ...asked, addPeople: true })
    expect([first, again]).toEqual([
      { read: 12, added: 12, updated: 0, unchanged: 0, skipped: 0, peopleAdded: 11, problems: [] },
      { read: 12, added: 0, updated: 0, unchanged: 12, skipped: 0, peopleAdded: 0, problems: [] },
    ])
  }))

test('who leaves a session in a later file is taken out of it and stands by themselves; who comes joins it', () =>
  withEngine(async (t) => {
    const { api } = t
    const put = (...rows: string[]) =>
      api.records.importFile({
        ...{ type: 'booking', addPeople: true },
        file: csv(['title,start,status,email', ...rows.map((row) => `Yoga,2027-03-04 18:00,${row}`)].join('\n')),
      })
    await put('booked,a@example.com', 'booked,b@example.com')
    await put('booked,a@example.com', 'cancelled,b@example.com', 'booked,c@example.com')
    const { records } = await api.records.list({ type: 'booking' })
    const shown = records.map(({ state, people }) => `${state}: ${people.map(({ email }) => email).join(' ')}`)
    expect(shown.sort()).toEqual(['booked: a@example.com c@example.com', 'cancelled: b@example.com'])
    expect(told(t).flatMap((news) => /^\S+ booked/.exec(news) ?? [])).toEqual([
      'a@example.com booked',
      'b@example.com booked',
      'c@example.com booked',
    ])
  }))
