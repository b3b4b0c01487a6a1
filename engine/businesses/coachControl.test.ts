import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { inRealBusiness, printMinute } from '../testing/realBusiness.ts'

test('a changed status goes to the CRM once, with its key, and is tried again while the CRM is down', () =>
  inRealBusiness(async ({ api, on, add, until, runDue, web, answer, reopen, got }) => {
    await api.connections.add({
      ...{ kind: 'http', name: 'CRM', header: 'Authorization', value: 'Bearer pat-1', hosts: ['127.0.0.1'] },
    })
    await on(
      'Tell the CRM',
      drawGraph(
        {
          start: ['personChanged', { field: 'status' }],
          crm: [
            'httpRequest',
            {
              method: 'PATCH',
              url: `${web.url}/crm/v3/objects/contacts/{{ person.email }}?idProperty=email`,
              body: '{"properties": {"hs_lead_status": {{ person.status | json }}, "before": {{ event.from | json }}}}',
              connection: 'CRM',
            },
          ],
          note: ['addNote', { text: 'The CRM knows: {{ person.status }}, as {{ steps.crm.body.id }}' }],
        },
        ['start > crm > note'],
        { reenter: 'always' },
      ),
    )
    const maya = await add()
    answer(() => ({ status: 503 }))
    await api.people.change({ id: maya, change: { status: 'contacted' } })
    await until('2027-03-01T09:00')
    answer(() => ({ status: 200, body: '{"id": "77"}' }))
    await reopen()
    await until('2027-03-01T12:00')
    await api.people.change({ id: maya, change: { status: 'contacted' } })
    await runDue()
    await api.people.change({ id: maya, change: { status: 'customer', lastName: 'Okafor' } })
    await until('2027-03-08T09:00')
    expect(web.requests.map(({ method, path, headers, body }) => [method, path, headers.authorization, body])).toEqual([
      ...[1, 2].map(() => call('{"properties": {"hs_lead_status": "contacted", "before": "new"}}')),
      call('{"properties": {"hs_lead_status": "customer", "before": "contacted"}}'),
    ])
    const { items } = await api.people.timeline({ id: maya, limit: 100 })
    expect(items.filter(({ kind }) => kind === 'note').map(({ at, text }) => `${at} ${text}`)).toEqual([
      '2027-03-01T12:00:00.000Z The CRM knows: customer, as 77',
      '2027-03-01T09:01:00.000Z The CRM knows: contacted, as 77',
    ])
    expect(got()).toEqual([])
  }))

const call = (body: string) => [
  'PATCH',
  '/crm/v3/objects/contacts/maya@example.com?idProperty=email',
  'Bearer pat-1',
  body,
]

test('each automation is tested on one lead before it is turned on, and nothing leaves', () =>
  inRealBusiness(async ({ api, got }) => {
    const people = new File(['first_name,email,phone,status\nMaya,maya@example.com,+447700900123,new\n'], 'maya.csv')
    for (const [id, expected] of Object.entries(onOneLead)) {
      const { graph } = await api.workflows.create({ template: id })
      const session = id === 'post-session-thank-you' ? '2027-02-28T18:00,attended' : '2027-03-04T18:00,booked'
      const booking = `email,title,starts_at,status\nmaya@example.com,First session,${session}\n`
      const isAboutBookings = /booking|session/.test(id)
      const records = isAboutBookings ? [{ type: 'booking', file: new File([booking], 'bookings.csv') }] : []
      const played = await api.simulate.run({
        ...{ graph, name: id, days: 14, seed: 1, start: '2027-03-01T09:00', people, records },
      })
      const line = ({ at, channel, subject, body }: (typeof played.messages)[number]) =>
        `${printMinute(Date.parse(at))} ${channel}: ${subject || body}`
      expect([played.people, ...played.messages.map(line)]).toEqual([1, ...expected])
    }
    expect(got()).toEqual([])
  }))

const onOneLead: Record<string, string[]> = {
  'welcome-new-lead': ['Mon 1 Mar 09:00 email: Thank you for getting in touch, Maya'],
  'follow-up-3-days': ['Thu 4 Mar 09:00 email: Any questions so far, Maya?'],
  'follow-up-7-days': ['Mon 8 Mar 09:00 email: Shall we keep your place, Maya?'],
  'booking-confirmation': [
    'Mon 1 Mar 09:00 email: Booked: First session, Thursday 4 March',
    "Mon 1 Mar 09:00 sms: Booked: First session, Thursday 4 March at 18:00. Can't make it? Just answer this message. FitBox",
  ],
  'booking-reminder': [
    'Wed 3 Mar 18:00 email: See you Thursday 4 March: First session',
    'Thu 4 Mar 17:45 sms: First session starts in 15 minutes. See you in a moment! FitBox',
  ],
  'post-session-thank-you': [
    'Tue 2 Mar 10:00 email: Thank you for coming, Maya',
    'Sat 6 Mar 10:00 email: Shall we find your next date?',
  ],
}

test('each automation is run by hand for one lead, and says how often and when it started last', () =>
  inRealBusiness(async ({ api, template, add, until, got }) => {
    const maya = await add({ lastName: 'Okafor' })
    await add({ firstName: 'Tom', email: 'tom@example.com' })
    const workflow = await template('follow-up-3-days')
    await until('2027-03-02T10:00')
    const byHand = () => api.campaigns.start({ workflow, people: 'maya@example.com' })
    expect(await byHand()).toMatchObject({ started: 1, refused: [] })
    await until('2027-03-02T10:00')
    expect(await byHand()).toMatchObject({
      started: 0,
      refused: [{ person: 'maya@example.com', reason: 'already in this workflow' }],
    })
    await until('2027-03-12T10:00')
    expect((await byHand()).refused.map(({ reason }) => reason)).toEqual([
      'went through this workflow before, and people may enter once',
    ])
    expect(got()).toEqual([
      'Tue 2 Mar 10:00 email maya@example.com: Any questions so far, Maya?',
      'Thu 4 Mar 09:00 email tom@example.com: Any questions so far, Tom?',
    ])
    const { started, lastStartedAt, finished, inside, messages } = await api.statistics.workflow({ id: workflow })
    expect({ started, lastStartedAt, finished, inside, messages }).toEqual({
      ...{ started: 2, lastStartedAt: '2027-03-04T09:00:00.000Z', finished: 2, inside: 0 },
      messages: [{ channel: 'email', state: 'accepted', count: 2 }],
    })
    expect((await api.statistics.overview()).workflows).toMatchObject([
      { name: 'Follow up after 3 days of silence', started: 2, lastStartedAt, sent: 2, inside: 0 },
    ])
    const { entries } = await api.statistics.audit({ limit: 1000 })
    const ofMaya = entries.filter(({ subject, about }) => subject === maya || about?.startsWith('Follow'))
    expect(
      ofMaya.map(({ at, what, about, detail, workflow: by }) => [at.slice(5, 16), what, about, detail, by]),
    ).toEqual([
      ['03-12T10:00', 'workflow started', name, '0 people', null],
      ['03-04T10:00', 'task made', 'Maya Okafor', 'Call Maya Okafor: no answer to our email', name],
      ['03-02T10:00', 'workflow started', name, '0 people', null],
      ['03-02T10:00', 'workflow started', name, '1 person', null],
      ['03-02T10:00', 'email sent', 'Maya Okafor', 'Any questions so far, Maya?', name],
      ['03-02T10:00', 'workflow entered', 'Maya Okafor', null, name],
      ['03-01T09:00', 'workflow turned on', name, 'version 1', null],
      ['03-01T09:00', 'workflow created', name, name, null],
      ['03-01T09:00', 'person added', 'Maya Okafor', null, null],
    ])
    const { items } = await api.people.timeline({ id: maya, limit: 100 })
    expect(items.map(({ at, kind, text }) => `${at.slice(5, 16)} ${kind}: ${text}`)).toEqual([
      '03-04T10:00 task: Call Maya Okafor: no answer to our email',
      '03-02T10:00 accepted: Any questions so far, Maya?',
      `03-02T10:00 entered: ${name}`,
    ])
  }))

const name = 'Follow up after 3 days of silence'
