import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { inRealBusiness } from '../testing/realBusiness.ts'

/** "Session in 3 hours": what the trainer drew by hand. */
const inThreeHours = drawGraph(
  {
    start: ['dateReached', { field: 'startsAt', hours: 3, states: 'booked,confirmed' }],
    text: [
      'sms',
      {
        text: '{{ person.firstName }}, {{ record.title }} at {{ record.startsAt | time }}, {{ record.place }}. {{ record.price }} GBP.',
      },
    ],
    mail: ['email', { subject: '{{ record.title }} at {{ record.startsAt | time }}', body: 'In {{ record.place }}.' }],
  },
  ['start > text', 'text.failed > mail'],
  { reenter: 'always', quietHours: { from: '22:00', to: '06:00' } },
)

test('a session is confirmed when it is made, and reminded of some hours before, with its details', () =>
  inRealBusiness(async ({ api, on, add, record, template, until, got, runDue, reopen }) => {
    await template('booking-confirmation')
    const workflow = await on('Session in 3 hours', inThreeHours)
    const maya = await add({ phone: '+447700900123' })
    const tom = await add({ firstName: 'Tom', email: 'tom@example.com' })
    const set = { startsAt: '2027-03-03T18:00', place: 'Park', price: '40' }
    const boxing = await record('booking', [maya, tom], { title: 'Boxing', set })
    await record('booking', [maya], { title: 'Early run', set: { ...set, startsAt: '2027-03-04T09:00' } })
    await record('booking', [maya], { title: 'Sunrise', set: { ...set, startsAt: '2027-03-08T07:00' } })
    await until('2027-03-01T12:00')
    expect(got()).toEqual([
      'Mon 1 Mar 09:00 email maya@example.com: Booked: Boxing, Wednesday 3 March',
      'Mon 1 Mar 09:00 email maya@example.com: Booked: Early run, Thursday 4 March',
      'Mon 1 Mar 09:00 email maya@example.com: Booked: Sunrise, Monday 8 March',
      'Mon 1 Mar 09:00 email tom@example.com: Booked: Boxing, Wednesday 3 March',
      "Mon 1 Mar 09:00 sms +447700900123: Booked: Boxing, Wednesday 3 March at 18:00. Can't make it? Just answer this message. FitBox",
      "Mon 1 Mar 09:00 sms +447700900123: Booked: Early run, Thursday 4 March at 09:00. Can't make it? Just answer this message. FitBox",
      "Mon 1 Mar 09:00 sms +447700900123: Booked: Sunrise, Monday 8 March at 07:00. Can't make it? Just answer this message. FitBox",
    ])

    // Who joins a session later is told, and nobody else again.
    await add({ firstName: 'Ana', email: 'ana@example.com' })
    for (let twice = 0; twice < 2; twice++) {
      await api.records.change({ id: boxing, change: { addPeople: ['ana@example.com'], set: { place: 'Park' } } })
      await runDue()
    }
    expect(got()).toEqual(['Mon 1 Mar 12:00 email ana@example.com: Booked: Boxing, Wednesday 3 March'])

    await until('2027-03-03T15:00')
    await reopen()
    await runDue()
    await until('2027-03-10T15:00')
    expect(got()).toEqual([
      'Wed 3 Mar 15:00 email ana@example.com: Boxing at 18:00',
      'Wed 3 Mar 15:00 email tom@example.com: Boxing at 18:00',
      'Wed 3 Mar 15:00 sms +447700900123: Maya, Boxing at 18:00, Park. 40 GBP.',
      'Thu 4 Mar 08:00 sms +447700900123: Maya, Early run at 09:00, Park. 40 GBP.', // not at 06:00: it is an SMS
      'Mon 8 Mar 06:00 email maya@example.com: Sunrise at 07:00', // an SMS could only go after it
    ])
    expect(await api.statistics.workflow({ id: workflow })).toMatchObject({
      ...{ started: 5, lastStartedAt: '2027-03-08T04:00:00.000Z', inside: 0, finished: 5, failed: 0 },
      messages: [
        { channel: 'email', state: 'accepted', count: 3 },
        { channel: 'sms', state: 'accepted', count: 2 },
      ],
      steps: { text: { in: 5, sent: 2, skipped: 3 }, mail: { in: 3, sent: 3 } },
    })
  }))

test('a payment is announced, becomes overdue, and is asked for until it is paid', () =>
  inRealBusiness(async ({ api, add, record, template, until, got, runDue, reopen, tasks, emails }) => {
    const workflow = await template('payment-due-and-overdue')
    const owes = async (firstName: string) => {
      const person = await add({ firstName, email: `${firstName.toLowerCase()}@example.com` })
      const set = { dueAt: '2027-03-15', amount: '49', currency: 'GBP' }
      return { person, payment: await record('payment', [person], { title: 'Membership March', set }) }
    }
    const [maya, tom, ana, leo] = [await owes('Maya'), await owes('Tom'), await owes('Ana'), await owes('Leo')]
    const pays = (id: string) => api.records.change({ id, change: { state: 'paid', set: { paidAt: '2027-03-17' } } })
    await until('2027-03-13T09:00')
    expect(got()).toEqual(
      ['ana', 'leo', 'maya', 'tom'].map(
        (name) => `Fri 12 Mar 10:00 email ${name}@example.com: Due on Monday 15 March: Membership March`,
      ),
    )
    expect(emails[0]?.body).toContain('\nMembership March\nAmount: 49 GBP\nDue: Monday 15 March\n')

    await pays(maya.payment)
    await until('2027-03-16T12:00')
    expect(got()).toEqual(
      ['ana', 'leo', 'tom'].map((name) => `Tue 16 Mar 10:00 email ${name}@example.com: Still open: Membership March`),
    )
    const { records } = await api.records.list({ type: 'payment' })
    expect(records.map(({ people, state }) => `${people[0]?.name}: ${state}`).sort()).toEqual([
      ...['Ana: overdue', 'Leo: overdue', 'Maya: paid', 'Tom: overdue'],
    ])

    for (const state of ['pending', 'overdue', 'pending', 'overdue']) {
      await api.records.change({ id: ana.payment, change: { state } })
      await runDue()
    }
    await reopen()
    await until('2027-03-17T12:00')
    await pays(tom.payment)
    await until('2027-03-18T12:00')
    await api.people.replied({ id: leo.person, text: 'Next week?' })
    await until('2027-04-30T12:00')
    expect(got()).toEqual(['Sun 21 Mar 10:00 email ana@example.com: Second reminder: Membership March'])
    expect(await tasks()).toEqual([
      'Sun 21 Mar 10:00 Answer Leo about Membership March, still open',
      'Mon 29 Mar 10:00 Call Ana: Membership March is open after two reminders', // the clocks went on meanwhile
    ])
    expect(await api.statistics.workflow({ id: workflow })).toMatchObject({
      // Four announced, three found overdue, three reminded.
      ...{ started: 10, lastStartedAt: '2027-03-16T10:00:00.000Z', finished: 9, inside: 0, failed: 0 },
      stopped: [{ reason: 'they paid', count: 1 }],
      messages: [{ channel: 'email', state: 'accepted', count: 8 }],
      ...{ replied: 1, paid: 2, steps: { dueSoon: { sent: 4 }, reminder: { sent: 3 }, secondReminder: { sent: 1 } } },
    })
  }))

test('birthdays are congratulated on the morning of the day, once a year, by email or SMS', () =>
  inRealBusiness(async ({ api, add, template, until, got, reopen }) => {
    const workflow = await template('birthday')
    const maya = await add({ fields: { birthday: '1990-03-20' } })
    const zone = { timeZone: 'America/New_York' }
    await add({ firstName: 'Zoe', email: '', phone: '+447700900104', fields: { birthday: '2000-03-20' }, ...zone })
    await add({ firstName: 'Leap', email: 'leap@example.com', fields: { birthday: '1996-02-29' } })
    await until('2027-03-20T09:00')
    await reopen()
    await until('2027-03-20T10:00')
    for (const birthday of ['1990-03-21', '1990-03-20', '1991-03-20'])
      await api.people.change({ id: maya, change: { set: { birthday } } })
    await until('2029-03-01T12:00')
    const wish = 'Happy birthday, Zoe! Have a wonderful day.\nFitBox. Answer STOP to get no more.'
    expect(got()).toEqual([
      'Sat 20 Mar 09:00 email maya@example.com: Happy birthday, Maya!',
      `Sat 20 Mar 13:00 sms +447700900104: ${wish}`, // 09:00 in New York
      'Tue 29 Feb 09:00 email leap@example.com: Happy birthday, Leap!',
      'Mon 20 Mar 09:00 email maya@example.com: Happy birthday, Maya!',
      `Mon 20 Mar 13:00 sms +447700900104: ${wish}`,
      'Wed 28 Feb 09:00 email leap@example.com: Happy birthday, Leap!',
    ])
    expect(await api.statistics.workflow({ id: workflow })).toMatchObject({
      ...{ started: 6, lastStartedAt: '2029-02-28T09:00:00.000Z', finished: 6 },
    })
  }))
