import { expect, test } from 'vitest'
import { inRealBusiness } from '../testing/realBusiness.ts'

test('new leads are welcomed at once and followed up after 3 and 7 days of silence', () =>
  inRealBusiness(async ({ api, template, add, until, got, tasks, reopen, emails }) => {
    for (const id of ['welcome-new-lead', 'follow-up-3-days', 'follow-up-7-days']) await template(id)
    const maya = await add({ lastName: 'Okafor', phone: '+447700900123' })
    const tom = await add({ firstName: 'Tom', lastName: 'Smith', email: 'tom@example.com' })
    await add({ firstName: 'Aisha', email: 'aisha@example.com', timeZone: 'America/New_York' })
    const zoe = await add({ firstName: 'Zoe', email: '', phone: '+447700900104' })
    await until('2027-03-01T09:00')
    expect(got()).toEqual([
      'Mon 1 Mar 09:00 email maya@example.com: Thank you for getting in touch, Maya',
      'Mon 1 Mar 09:00 email tom@example.com: Thank you for getting in touch, Tom',
    ])
    expect(emails[0]?.body).toMatch(/^Hi Maya,\n\nthank you for asking about FitBox\. .*\nFitBox\n$/s)
    expect((await api.people.get({ id: maya })).lastContactAt).toBe('2027-03-01T09:00:00.000Z')
    expect((await api.people.get({ id: zoe })).lastContactAt).toBe(null)

    await until('2027-03-01T15:00')
    await api.people.replied({ id: tom, text: 'Thursday suits me' })
    expect((await api.people.get({ id: tom })).lastContactAt).toBe('2027-03-01T15:00:00.000Z')
    await reopen()
    await until('2027-03-02T10:00')
    await api.people.change({ id: tom, change: { status: 'customer' } })
    await until('2027-03-02T23:10')
    await add({ firstName: 'Leo', email: 'leo@example.com' })
    await until('2027-03-03T12:00')
    expect(got()).toEqual([
      'Mon 1 Mar 13:00 email aisha@example.com: Thank you for getting in touch, Aisha', // 08:00 in New York
      'Wed 3 Mar 08:00 email leo@example.com: Thank you for getting in touch, Leo', // not at night
    ])
    expect(await tasks()).toEqual([
      'Tue 2 Mar 09:00 Call Maya Okafor: asked yesterday, not contacted yet',
      'Tue 2 Mar 09:00 Call Zoe: asked yesterday, not contacted yet',
      'Tue 2 Mar 13:00 Call Aisha: asked yesterday, not contacted yet',
    ])

    await until('2027-03-05T12:00')
    await reopen()
    await until('2027-03-31T12:00')
    expect(got()).toEqual([
      'Thu 4 Mar 09:00 email maya@example.com: Any questions so far, Maya?',
      'Thu 4 Mar 13:00 email aisha@example.com: Any questions so far, Aisha?',
      'Sat 6 Mar 08:00 email leo@example.com: Any questions so far, Leo?',
      'Thu 11 Mar 09:00 email maya@example.com: Shall we keep your place, Maya?',
      'Thu 11 Mar 13:00 email aisha@example.com: Shall we keep your place, Aisha?',
      'Sat 13 Mar 08:00 email leo@example.com: Shall we keep your place, Leo?',
    ])
    expect((await tasks()).slice(3)).toEqual([
      'Thu 4 Mar 08:00 Call Leo: asked yesterday, not contacted yet',
      'Thu 4 Mar 09:00 Call Zoe: quiet for 3 days, and we have no email',
      'Sun 7 Mar 09:00 Call Maya Okafor: no answer to our email',
      'Sun 7 Mar 13:00 Call Aisha: no answer to our email',
      'Tue 9 Mar 08:00 Call Leo: no answer to our email',
    ])
    const { people } = await api.people.list({ limit: 10, offset: 0 })
    expect(
      people
        .filter(({ tags }) => tags.includes('gone quiet'))
        .map(({ firstName }) => firstName)
        .sort(),
    ).toEqual([...['Aisha', 'Leo', 'Maya', 'Zoe']])
  }))

test('a lead who books is followed up no more, unless the booking is cancelled', () =>
  inRealBusiness(async ({ api, template, add, record, until, got, tasks }) => {
    for (const id of ['follow-up-3-days', 'follow-up-7-days']) await template(id)
    const maya = await add()
    const tom = await add({ firstName: 'Tom', email: 'tom@example.com' })
    await until('2027-03-02T12:00')
    await record('booking', [maya], { set: { startsAt: '2027-03-20T18:00' } })
    await until('2027-03-05T12:00')
    await record('booking', [tom], { set: { startsAt: '2027-03-20T18:00' } })
    const ana = await add({ firstName: 'Ana', email: 'ana@example.com' })
    const booking = await record('booking', [ana], { set: { startsAt: '2027-03-20T18:00' } })
    await api.records.change({ id: booking, change: { state: 'cancelled' } })
    await until('2027-03-10T11:00')
    await api.people.replied({ id: ana, text: 'Later, perhaps' })
    await until('2027-03-12T11:00')
    expect(got()).toEqual([
      'Thu 4 Mar 09:00 email tom@example.com: Any questions so far, Tom?',
      'Mon 8 Mar 12:00 email ana@example.com: Any questions so far, Ana?',
    ])
    expect(await tasks()).toEqual([])
  }))

test('a booking is confirmed, reminded of a day and 15 minutes before, and followed up after the session', () =>
  inRealBusiness(async ({ api, template, add, record, runDue, until, got, tasks, reopen, emails }) => {
    for (const id of ['booking-confirmation', 'booking-reminder', 'post-session-thank-you', 'no-show-recovery'])
      await template(id)
    const maya = await add({ lastName: 'Okafor', phone: '+447700900123' })
    const tom = await add({ firstName: 'Tom', lastName: 'Smith', email: 'tom@example.com' })
    const ana = await add({ firstName: 'Ana', email: 'ana@example.com', timeZone: 'Europe/Lisbon' })
    const set = { startsAt: '2027-03-09T18:00', place: 'Studio 2' }
    const booking = await record('booking', [maya], { title: 'First session', set })
    const early = await record('booking', [tom], { title: 'Run club', set: { startsAt: '2027-03-09T07:00' } })
    const off = await record('booking', [ana], { title: 'Swim', set: { startsAt: '2027-03-10T18:00' } })
    await record('booking', [ana], { title: 'Last year', state: 'attended', set: { startsAt: '2026-03-10T18:00' } })
    await until('2027-03-01T09:00')
    expect(got()).toEqual([
      'Mon 1 Mar 09:00 email ana@example.com: Booked: Swim, Wednesday 10 March',
      'Mon 1 Mar 09:00 email maya@example.com: Booked: First session, Tuesday 9 March',
      'Mon 1 Mar 09:00 email tom@example.com: Booked: Run club, Tuesday 9 March',
      "Mon 1 Mar 09:00 sms +447700900123: Booked: First session, Tuesday 9 March at 18:00. Can't make it? Just answer this message. FitBox",
    ])
    expect(emails.find(({ to }) => to === 'maya@example.com')?.body).toContain(
      '\n\nFirst session\nWhen: Tuesday 9 March at 18:00\nWhere: Studio 2\n\n',
    )

    await until('2027-03-02T12:00')
    await api.records.change({ id: off, change: { state: 'cancelled' } })
    // To and fro, before and after the first reminder: it goes once for each time that is still to come.
    for (const startsAt of ['2027-03-11T18:00', '2027-03-09T18:00']) {
      await api.records.change({ id: booking, change: { set: { startsAt } } })
      await runDue()
    }
    await until('2027-03-08T19:00')
    for (const startsAt of ['2027-03-11T18:00', '2027-03-09T18:00', '2027-03-11T18:00', '2027-03-11T18:00']) {
      await api.records.change({ id: booking, change: { set: { startsAt } } })
      await runDue()
      await reopen()
      await runDue()
    }
    await until('2027-03-09T21:00')
    await api.records.change({ id: early, change: { state: 'noShow' } })
    await until('2027-03-11T19:05')
    for (const state of ['attended', 'booked', 'attended']) {
      await api.records.change({ id: booking, change: { state } })
      await runDue()
    }
    await until('2027-03-12T15:00')
    await api.people.replied({ id: maya, text: 'Loved it' })
    await record('booking', [maya], { title: 'Dawn', set: { startsAt: '2027-03-17T07:00' } })
    await until('2027-03-31T12:00')
    expect(got()).toEqual([
      'Mon 8 Mar 07:00 email tom@example.com: See you Tuesday 9 March: Run club',
      'Mon 8 Mar 18:00 email maya@example.com: See you Tuesday 9 March: First session',
      'Tue 9 Mar 06:45 email tom@example.com: Starting in 15 minutes: Run club',
      'Wed 10 Mar 08:00 email tom@example.com: We missed you, Tom: shall we try again?',
      'Wed 10 Mar 18:00 email maya@example.com: See you Thursday 11 March: First session',
      'Thu 11 Mar 17:45 sms +447700900123: First session starts in 15 minutes: Studio 2. See you in a moment! FitBox',
      'Fri 12 Mar 10:00 email maya@example.com: Thank you for coming, Maya',
      'Fri 12 Mar 15:00 email maya@example.com: Booked: Dawn, Wednesday 17 March',
      "Fri 12 Mar 15:00 sms +447700900123: Booked: Dawn, Wednesday 17 March at 07:00. Can't make it? Just answer this message. FitBox",
      'Tue 16 Mar 07:00 email maya@example.com: See you Wednesday 17 March: Dawn',
      'Wed 17 Mar 06:45 email maya@example.com: Starting in 15 minutes: Dawn', // too early for a text message
    ])
    expect(await tasks()).toEqual([
      'Sat 13 Mar 08:00 Call Tom Smith: missed Run club, no answer since',
      'Sat 13 Mar 15:00 Read how First session was for Maya Okafor, and answer',
    ])
  }))
