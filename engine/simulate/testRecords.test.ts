import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

const start = '2027-03-01T09:00Z'
const people = new Blob(['email,phone,first name\nmaya@example.com,,Maya\ntom@example.com,,Tom\n,+447700900123,Ana\n'])
const reminders = drawGraph(
  {
    day: [
      'dateReached',
      { of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', days: 0, hours: 24 },
    ],
    soon: [
      'dateReached',
      { of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', days: 0, minutes: 15 },
    ],
    tomorrow: ['email', { subject: 'Tomorrow: {{ record.title }}', body: 'Hi' }],
    now: ['email', { subject: 'In a moment: {{ record.title }}', body: 'Hi' }],
  },
  ['day > tomorrow', 'soon > now'],
  { reenter: 'oncePerRecord' },
)
const bookings = new Blob([
  'email,title,starts at,state\nmaya@example.com,Yoga,2027-03-02 18:00,booked\ntom@example.com,Box,2027-03-02 18:00,cancelled\nnobody@example.com,Run,2027-03-02 18:00,booked\n',
])
const sent = ({ messages }: Awaited<ReturnType<TestEngine['api']['simulate']['run']>>) =>
  messages.map(({ at, person, subject }) => `${at.slice(0, 16)} ${person} ${subject}`)

test('a booking moved from Tuesday to Thursday reminds before Thursday; a new one 10 hours before reminds once and says why', async () => {
  await withEngine(async ({ api }) => {
    const asked = { graph: reminders, name: 'Reminders', people, days: 7, start, seed: 1 }
    const records = [{ type: 'booking', file: bookings }]
    const plain = await api.simulate.run({ ...asked, records })
    expect(sent(plain)).toEqual([
      '2027-03-01T18:00 maya@example.com Tomorrow: Yoga',
      '2027-03-02T17:45 maya@example.com In a moment: Yoga',
    ])
    expect(plain.notes).toEqual([
      'The records name people who are not in this test: “nobody@example.com”. What is only theirs was left out.',
    ])
    const moved = await api.simulate.run({
      ...{ ...asked, records },
      whatIf: [
        {
          at: '2027-03-01 12:00',
          person: 'maya@example.com',
          record: { type: 'booking', title: 'yoga', set: { startsAt: '2027-03-04 18:00' } },
        },
        {
          at: '+1h',
          person: 'tom@example.com',
          record: { type: 'booking', title: 'Spin', set: { startsAt: '+0d 20:00' } },
        },
      ],
    })
    expect(sent(moved)).toEqual([
      '2027-03-01T19:45 tom@example.com In a moment: Spin',
      '2027-03-03T18:00 maya@example.com Tomorrow: Yoga',
      '2027-03-04T17:45 maya@example.com In a moment: Yoga',
    ])
    expect(moved.notStarted).toEqual([
      {
        ...{ at: '2027-03-01T10:00:00.000Z', person: 'tom@example.com', workflow: 'Reminders', node: 'day' },
        reason: 'its moment was Sun 28 Feb 2027 20:00, which was over when the date was set',
      },
    ])
  })
})

test('without records nobody starts, and it says so', async () => {
  await withEngine(async ({ api }) => {
    const confirm = drawGraph(
      {
        made: ['recordChanged', { recordType: 'booking', to: 'booked' }],
        mail: ['email', { subject: 'Booked: {{ record.title }}', body: 'Hi' }],
      },
      ['made > mail'],
    )
    const asked = { graph: confirm, name: 'Confirm', people, days: 3, start, seed: 1 }
    expect((await api.simulate.run(asked)).notes).toEqual([
      'No booking was given, so nobody starts. Give records to test with.',
    ])
    const given = await api.simulate.run({ ...asked, records: [{ type: 'booking', file: bookings }] })
    expect(sent(given)).toEqual(['2027-03-01T09:00 maya@example.com Booked: Yoga'])
    const booked = await api.simulate.run({
      ...asked,
      whatIf: [{ at: '+2d 10:00', person: 'tom@example.com', does: 'books' }],
    })
    expect([sent(booked), booked.notes]).toEqual([['2027-03-03T10:00 tom@example.com Booked: Booking'], []])
  })
})

test('every what-if does what it says', async () => {
  await withEngine(async ({ api }) => {
    const all = [
      'replied',
      'booked',
      'paid',
      'clicked',
      'opened',
      'bounced',
      'unsubscribed',
      'personChanged',
      'tagAdded',
    ]
    const listening = drawGraph(
      {
        start: ['personAdded'],
        hello: ['email', { subject: 'Hello', body: 'Hi' }],
        listen: ['waitForEvent', { events: all, limit: { days: 5, hours: 0, minutes: 0 } }],
        mail: ['email', { subject: 'Then', body: 'Hi' }],
      },
      ['start > hello > listen', ...[...all, 'timeout'].map((port) => `listen.${port} > mail`)],
    )
    const payments = new Blob(['email,title,state,due\nmaya@example.com,Fee,pending,2027-03-09\n'])
    const asked = {
      graph: listening,
      name: 'T',
      people,
      days: 6,
      start,
      seed: 1,
      records: [{ type: 'payment', file: payments }],
    }
    const after = async (what: object) => {
      const { steps } = await api.simulate.run({
        ...asked,
        whatIf: [{ at: '+2h', person: 'maya@example.com', ...what }],
      })
      const [way] = Object.keys(steps.listen?.out ?? {}).filter((port) => port !== 'timeout')
      return [way, steps.mail?.skipped]
    }
    expect({
      replies: await after({ does: 'replies' }),
      books: await after({ does: 'books' }),
      pays: await after({ does: 'pays' }),
      clicks: await after({ does: 'clicks' }),
      opens: await after({ does: 'opens' }),
      bounces: await after({ does: 'bounces' }),
      unsubscribes: await after({ does: 'unsubscribes' }),
      set: await after({ set: { status: 'customer' } }),
      tag: await after({ set: { tags: ['vip'] } }),
    }).toEqual({
      ...{
        replies: ['replied', 1],
        books: ['booked', 1],
        pays: ['paid', 1],
        clicks: ['clicked', 1],
        opens: ['opened', 1],
      },
      ...{
        bounces: ['bounced', 2],
        unsubscribes: ['unsubscribed', 2],
        set: ['personChanged', 1],
        tag: ['tagAdded', 1],
      },
    })
  })
})

test('a what-if that cannot be understood is refused with a sentence each', async () => {
  await withEngine(async ({ api }) => {
    const asked = { graph: reminders, name: 'T', people, days: 7, start, seed: 1 }
    const refusal = await Promise.resolve(
      api.simulate.run({
        ...asked,
        whatIf: [
          { at: '+1d', person: 'nobody@example.com', does: 'replies' },
          { at: 'soon', person: 'maya@example.com', does: 'replies' },
          { at: '2027-02-01', person: '07700 900123', does: 'replies' },
          { at: '+1d', person: 'maya@example.com', record: { type: 'boking', title: '', set: {} } },
          {
            at: '+1d',
            person: 'maya@example.com',
            record: { type: 'booking', title: '', set: { state: 'gone', startsAt: 'never' } },
          },
          { at: '+1d', person: 'maya@example.com', set: { email: 'other@example.com' } },
        ],
      }),
    ).catch((error: { problems: { message: string }[] }) => error)
    expect('problems' in refusal ? refusal.problems.map(({ message }) => message) : []).toEqual([
      'What-if 1: nobody in this test has the email or phone number “nobody@example.com”.',
      'What-if 2: “soon” is not a time we can read. Write it like 2027-03-01T09:00, or like +2d 3h from the start.',
      'What-if 3: “2027-02-01” lies before the start of the test.',
      'What-if 4: There is no kind of record called “boking”. There are: booking, payment, assignment, recording, application.',
      expect.stringMatching(/^What-if 5: Starts: /),
      'What-if 6: The email and phone number say who is meant, so they stay as they are in a test.',
    ])
  })
})

test('a generated code never shows in a result', async () => {
  await withEngine(async ({ api }) => {
    const secret = drawGraph(
      {
        start: ['personAdded'],
        code: ['generateCode', { length: 10 }],
        mail: ['email', { subject: 'Code', body: 'It is {{ steps.code.code }}.' }],
      },
      ['start > code > mail'],
    )
    const { messages } = await api.simulate.run({ graph: secret, name: 'T', people, days: 1, start, seed: 1 })
    expect(messages.map(({ body }) => body)).toEqual(['It is ••••••.', 'It is ••••••.'])
  })
})
