import { expect, test } from 'vitest'
import { inRealBusiness, type RealBusiness } from '../testing/realBusiness.ts'

const csv = (name: string, ...lines: string[]) => new File([`${lines.join('\n')}\n`], name)
const students = ['maya', 'tom', 'ana', 'leo']

/** Four students, of whom Tom has no phone. */
const enrol = ({ api }: RealBusiness) =>
  api.people.importFile({
    file: csv(
      'students.csv',
      'first_name,email,phone',
      'Maya,maya@example.com,+447700900124',
      'Tom,tom@example.com,',
      'Ana,ana@example.com,+447700900125',
      'Leo,leo@example.com,+447700900126',
    ),
  })

const load = ({ api }: RealBusiness, type: string, header: string, lines: string[]) =>
  api.records.importFile({ type, addPeople: false, file: csv(`${type}.csv`, header, ...lines) })

/** Changes the record of a student, and does all that follows. */
async function change({ api, runDue }: RealBusiness, type: string, name: string, ...states: string[]) {
  const { records } = await api.records.list({ type, person: `${name}@example.com` })
  for (const state of states) {
    await api.records.change({ id: records[0]?.id ?? '', change: { state } })
    await runDue()
  }
}

test('everyone enrolled is reminded of a session 24 h and 15 min before, and told once of its recording', () =>
  inRealBusiness(async (business) => {
    const { api, template, until, got, runDue, reopen, emails } = business
    for (const id of ['booking-reminder', 'recording-available']) await template(id)
    await enrol(business)
    const session = (starts: string) =>
      load(
        business,
        'booking',
        'key,email,title,starts_at,place',
        students.map((name) => `s1,${name}@example.com,Session 1,${starts},Room 4`),
      )
    expect(await session('2027-03-09T18:00')).toMatchObject({ read: 4, added: 1, problems: [] })
    await until('2027-03-03T12:00')
    // To and fro, and the same file over and over: also between the two reminders.
    for (const starts of ['2027-03-10T18:00', '2027-03-09T18:00', '2027-03-09T18:00']) await session(starts)
    await until('2027-03-08T20:00')
    await reopen()
    expect(await session('2027-03-09T18:00')).toMatchObject({ added: 0, updated: 0, unchanged: 1 })
    await until('2027-03-09T17:50')
    await session('2027-03-09T18:00')
    await until('2027-03-10T12:00')
    const soon = 'Session 1 starts in 15 minutes: Room 4. See you in a moment! FitBox'
    expect(got()).toEqual([
      'Mon 8 Mar 18:00 email ana@example.com: See you Tuesday 9 March: Session 1',
      'Mon 8 Mar 18:00 email leo@example.com: See you Tuesday 9 March: Session 1',
      'Mon 8 Mar 18:00 email maya@example.com: See you Tuesday 9 March: Session 1',
      'Mon 8 Mar 18:00 email tom@example.com: See you Tuesday 9 March: Session 1',
      'Tue 9 Mar 17:45 email tom@example.com: Starting in 15 minutes: Session 1',
      `Tue 9 Mar 17:45 sms +447700900124: ${soon}`,
      `Tue 9 Mar 17:45 sms +447700900125: ${soon}`,
      `Tue 9 Mar 17:45 sms +447700900126: ${soon}`,
    ])

    const people = students.map((name) => `${name}@example.com`)
    for (let twice = 0; twice < 2; twice++) {
      await api.records.save({
        ...{ type: 'recording', key: 'r1', title: 'Session 1', state: 'available', people },
        set: { url: 'https://video.example/1' },
      })
      await runDue()
      await reopen()
    }
    await until('2027-03-31T12:00')
    expect(got()).toEqual(
      [...people].sort().map((to) => `Wed 10 Mar 12:00 email ${to}: The recording is here: Session 1`),
    )
    expect(emails.at(-1)?.body).toContain('\nhttps://video.example/1\n')
  }))

test('an assignment that is not handed in is reminded of two days and one day before, each once', () =>
  inRealBusiness(async (business) => {
    const { api, template, until, got, tasks, reopen } = business
    const workflow = await template('assignment-deadline')
    await enrol(business)
    const essays = (due: string) =>
      load(
        business,
        'assignment',
        'key,email,title,due_at',
        students.map((name) => `essay-${name},${name}@example.com,Essay 1,${due}`),
      )
    await essays('2027-03-19T17:00')
    await until('2027-03-02T12:00')
    await essays('2027-03-12T17:00')
    await until('2027-03-10T12:00')
    await change(business, 'assignment', 'maya', 'handedIn')
    await until('2027-03-11T12:00')
    await change(business, 'assignment', 'tom', 'handedIn', 'open', 'handedIn')
    await change(business, 'assignment', 'ana', 'handedIn', 'open') // given back
    await essays('2027-03-12T17:00')
    await reopen()
    await until('2027-03-31T12:00')
    const tomorrow = (name: string) =>
      `Hi ${name}, Essay 1 is due Friday 12 March, 17:00. Need help? Just answer. FitBox`
    expect(got()).toEqual([
      'Wed 10 Mar 17:00 email ana@example.com: Due Friday 12 March: Essay 1',
      'Wed 10 Mar 17:00 email leo@example.com: Due Friday 12 March: Essay 1',
      'Wed 10 Mar 17:00 email tom@example.com: Due Friday 12 March: Essay 1',
      `Thu 11 Mar 17:00 sms +447700900125: ${tomorrow('Ana')}`,
      `Thu 11 Mar 17:00 sms +447700900126: ${tomorrow('Leo')}`,
    ])
    expect(await tasks()).toEqual([
      'Sat 13 Mar 18:00 Ask Ana about Essay 1: not handed in',
      'Sat 13 Mar 18:00 Ask Leo about Essay 1: not handed in',
    ])
    const { records } = await api.records.list({ type: 'assignment' })
    expect(records.map(({ people, state }) => `${people[0]?.name}: ${state}`).sort()).toEqual([
      ...['Ana: late', 'Leo: late', 'Maya: handedIn', 'Tom: handedIn'],
    ])
    expect(await api.statistics.workflow({ id: workflow })).toMatchObject({
      ...{ started: 7, lastStartedAt: '2027-03-12T18:00:00.000Z', inside: 0, failed: 0 },
    })
  }))

test('a payment that is pending for three days is asked for at 10:00, once, and the owner is told of it', () =>
  inRealBusiness(async (business) => {
    const { api, template, until, got, tasks, reopen, emails } = business
    await template('payment-pending-3-days')
    await enrol(business)
    const bills = () =>
      load(
        business,
        'payment',
        'key,email,title,amount,currency,due_at',
        students.map((name) => `spring-${name},${name}@example.com,Spring course,180,GBP,2027-03-31`),
      )
    await bills()
    await until('2027-03-02T23:00')
    const late = { type: 'payment', key: 'late', title: 'Extra lesson', people: ['leo@example.com'] }
    await api.records.save({ ...late, set: { amount: '30', currency: 'GBP' } })
    await until('2027-03-03T12:00')
    await change(business, 'payment', 'maya', 'paid')
    for (const name of ['tom', 'leo']) await change(business, 'payment', name, 'overdue', 'pending')
    await until('2027-03-04T12:00')
    await reopen()
    await bills()
    await change(business, 'payment', 'ana', 'paid')
    await until('2027-03-05T12:00')
    expect((await api.engine.today()).needsYou.notices).toBe(0)
    await until('2027-03-31T12:00')
    expect(got()).toEqual([
      'Thu 4 Mar 10:00 email ana@example.com: Can we help, Ana? Spring course is not paid yet',
      'Thu 4 Mar 10:00 email leo@example.com: Can we help, Leo? Spring course is not paid yet',
      'Thu 4 Mar 10:00 email tom@example.com: Can we help, Tom? Spring course is not paid yet',
      'Sat 6 Mar 10:00 email leo@example.com: Can we help, Leo? Extra lesson is not paid yet', // Friday is too early
    ])
    expect(emails[0]?.body).toContain('\nSpring course\nAmount: 180 GBP\nDue: Wednesday 31 March\n')
    expect(await tasks()).toEqual([
      'Mon 8 Mar 10:00 Call Leo: Spring course is not paid',
      'Mon 8 Mar 10:00 Call Tom: Spring course is not paid',
      'Wed 10 Mar 10:00 Call Leo: Extra lesson is not paid',
    ])
    const unread = async () => {
      const { notices, needsYou } = await api.engine.today()
      return [needsYou.notices, ...notices.map(({ text, at }) => `${at.slice(5, 16)} ${text}`).sort()]
    }
    expect(await unread()).toEqual([
      ...[3, '03-07T10:00 Spring course of Leo has been open for six days'],
      '03-07T10:00 Spring course of Tom has been open for six days',
      '03-09T10:00 Extra lesson of Leo has been open for six days',
    ])
    const [first] = (await api.engine.today()).notices
    for (let twice = 0; twice < 2; twice++) await api.engine.noticeRead({ id: first?.id ?? '' })
    await reopen()
    expect((await unread())[0]).toBe(2)
  }))
