import { expect, test } from 'vitest'
import type { Graph } from '../../shared/graph.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { inRealBusiness, type RealBusiness } from '../testing/realBusiness.ts'

/** The shipped workflow with its one blank filled in: where accounts are made. */
async function turnOn({ api, web }: RealBusiness) {
  const { id, revision, name, graph } = await api.workflows.create({ template: 'application-approved' })
  const filled: Graph = {
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.id === 'account' ? { ...node, config: { ...node.config, url: `${web.url}/api/accounts` } } : node,
    ),
  }
  await api.workflows.save({ id, revision, name, graph: filled })
  await api.workflows.turnOn({ id })
  return id
}

test('approving an application makes the account, sends the password, plans the call and counts, once', () =>
  inRealBusiness(async (business) => {
    const { api, add, until, got, web, emails, whatsapp, tasks, reopen, runDue, answer } = business
    const workflow = await turnOn(business)
    const maya = await add({ lastName: 'Okafor', phone: '+447700900123' })
    await add({ firstName: 'Tom', email: 'tom@example.com' })
    const set = { appliedAt: '2027-02-27', forWhat: 'Web design' }
    const apply = (key: string) =>
      api.records.save({
        type: 'application',
        key,
        title: `Application of ${key}`,
        set,
        people: [`${key}@example.com`],
      })
    const [ofMaya, ofTom] = [await apply('maya'), await apply('tom')]
    await until('2027-03-01T10:00')
    expect([web.requests, got()]).toEqual([[], []])

    answer(() => ({ status: 503 }))
    for (const state of ['approved', 'received', 'approved']) {
      await api.records.change({ id: ofMaya.id, change: { state } })
      await runDue()
    }
    await reopen()
    await runDue()
    answer(() => ({ status: 201, body: '{"id": 7}' }))
    await until('2027-03-01T12:00')
    await api.records.change({ id: ofMaya.id, change: { state: 'approved' } })
    answer(() => ({ status: 422, body: '{"error": "taken"}' }))
    await api.records.change({ id: ofTom.id, change: { state: 'approved' } })
    await until('2027-03-10T12:00')

    expect(got()).toEqual([
      'Mon 1 Mar 10:01 email maya@example.com: Welcome, Maya: you are in',
      'Mon 1 Mar 10:01 whatsapp +447700900123: application_approved',
    ])
    const [password = ''] = /(?<=Temporary password: )\S+/.exec(emails[0]?.body ?? '') ?? []
    expect(password).toMatch(/^\w{12}$/)
    expect(emails[0]?.body).toContain('your application for Web design is approved')
    expect(whatsapp.messages[0]?.template?.components[0]?.parameters.map(({ text }) => text)).toEqual([
      ...['Maya', 'Web design'],
    ])
    // The CRM was down at first: asked again, with the same password.
    const asked = web.requests.map(({ method, path, body }) => [method, path, JSON.parse(body)])
    const account = ['POST', '/api/accounts', { email: 'maya@example.com', name: 'Maya Okafor', password }]
    expect(asked.slice(0, 2)).toEqual([account, account])
    expect(asked.slice(2)).toMatchObject([['POST', '/api/accounts', { email: 'tom@example.com' }]])

    expect(await tasks()).toEqual([
      'Mon 1 Mar 12:00 Make the account of Tom by hand',
      'Tue 2 Mar 10:01 Welcome call with Maya Okafor',
    ])
    const { notices, needsYou } = await api.engine.today()
    expect([needsYou.notices, ...notices.map(({ text }) => text)]).toEqual([
      ...[
        2,
        'The account of Tom could not be made. Make it by hand, then write to them.',
        'Maya Okafor is in: Web design',
      ],
    ])
    expect(await api.people.get({ id: maya })).toMatchObject({
      ...{ status: 'customer', lastContactAt: '2027-03-01T10:01:00.000Z' },
    })
    expect(await api.statistics.workflow({ id: workflow })).toMatchObject({
      ...{ started: 2, finished: 2, failed: 0, lastStartedAt: '2027-03-01T12:00:00.000Z' },
      conversions: { count: 1, value: 0 },
    })

    const timeline = await api.people.timeline({ id: maya, limit: 100 })
    expect(timeline.items.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
      'Application for Web design approved: account made, welcome sent.',
    ])
    const audit = await api.statistics.audit({ limit: 1000 })
    const byItself = audit.entries.filter(({ workflow: by, about }) => by !== null && about === 'Maya Okafor')
    expect(byItself.map(({ what, detail }) => (detail ? `${what}: ${detail}` : what)).sort()).toEqual([
      'email sent: Welcome, Maya: you are in',
      'goal reached: Application approved',
      'note added: Application for Web design approved: account made, welcome sent.',
      `request sent: POST ${web.url}/api/accounts`,
      'task made: Welcome call with Maya Okafor',
      'team told: Maya Okafor is in: Web design',
      'whatsapp sent: application_approved (en)',
      'workflow entered',
    ])
    // What was refused is shown, until it was looked at.
    const { messages: needing } = await api.messages.list({ show: 'needsYou', limit: 10 })
    expect(needing.map(({ person, state, error }) => [person, state, error])).toEqual([
      ['tom@example.com', 'failed', expect.stringMatching(/^127\.0\.0\.1:\d+ refuses it \(422\)\. Check the step\.$/)],
    ])
    await api.messages.resolve({ id: needing[0]?.id ?? '', as: 'drop' })
    // The password is in no list and no log.
    const why = await api.runs.why({ person: 'maya@example.com', workflow })
    const messages = await api.messages.list({ show: 'all', limit: 100 })
    expect(JSON.stringify([timeline, audit, why, messages, await api.data.doctor()])).not.toContain(password)
  }))

/** The owner is asked about every application, and may say so on the answer's text. */
const askOwner = drawGraph(
  {
    start: ['recordChanged', { recordType: 'application', to: 'received' }],
    ask: ['approval', { title: 'Take {{ person.firstName }}?', text: 'We would love to have you.', days: 7 }],
    yes: ['saveRecord', { which: 'this', recordType: 'application', state: 'approved' }],
    no: ['saveRecord', { which: 'this', recordType: 'application', state: 'rejected' }],
    sorry: ['email', { subject: 'About your application', body: '{{ steps.ask.text }}' }],
    late: ['notifyStaff', { text: 'Nobody decided about {{ person.firstName }}' }],
  },
  ['start > ask', 'ask.approved > yes', 'ask.rejected > no > sorry', 'ask.timeout > late'],
  { reenter: 'oncePerRecord' },
)

test('the owner decides about an application in Leadloom, and all the rest follows from it', () =>
  inRealBusiness(async (business) => {
    const { api, add, on, until, got, web, emails, reopen, answer } = business
    await turnOn(business)
    await on('Ask the owner', askOwner)
    answer(() => ({ status: 201, body: '{"id": 7}' }))
    for (const firstName of ['Maya', 'Tom', 'Leo']) {
      const person = await add({ firstName, email: `${firstName.toLowerCase()}@example.com` })
      await api.records.save({ type: 'application', title: 'Application', people: [person] })
    }
    await until('2027-03-02T12:00')
    const { approvals } = await api.approvals.list()
    expect([approvals.length, (await api.engine.today()).needsYou.approvals, web.requests]).toEqual([3, 3, []])
    const idOf = (name: string) => approvals.find(({ title }) => title === `Take ${name}?`)?.id ?? ''
    await api.approvals.decide({ id: idOf('Maya'), as: 'approved' })
    await reopen()
    await api.approvals.decide({ id: idOf('Tom'), as: 'rejected', text: 'Not this time, Tom.' })
    expect(() => api.approvals.decide({ id: idOf('Tom'), as: 'approved' })).toThrow(/decided before: it was rejected/)
    await until('2027-03-10T12:00')
    expect(got()).toEqual([
      'Tue 2 Mar 12:00 email maya@example.com: Welcome, Maya: you are in',
      'Tue 2 Mar 12:00 email tom@example.com: About your application',
    ])
    expect(emails.find(({ to }) => to === 'tom@example.com')?.body).toBe('Not this time, Tom.\n')
    expect(web.requests).toHaveLength(1)
    const { records } = await api.records.list({ type: 'application' })
    expect(records.map(({ people, state }) => `${people[0]?.name}: ${state}`).sort()).toEqual([
      ...['Leo: received', 'Maya: approved', 'Tom: rejected'],
    ])
    const { notices, needsYou } = await api.engine.today()
    expect([needsYou.approvals, ...notices.map(({ text }) => text).sort()]).toEqual([
      ...[0, 'Maya is in', 'Nobody decided about Leo'],
    ])
  }))
