import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string, body = 'Hi'): [string, Record<string, unknown>] => ['email', { subject, body }]

test('sets a field or the status, tags and untags', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await on(
      'Do',
      drawGraph(
        {
          start: ['personAdded'],
          a: ['setField', { field: 'status', value: 'warm' }],
          b: ['setField', { field: 'coach', value: 'Ann for {{ person.firstName }}' }],
          c: ['tag', { add: ['hot'], remove: ['cold'] }],
        },
        ['start > a > b > c'],
      ),
    )
    const id = await add({ tags: ['cold'] })
    await runDue()
    expect(await api.people.get({ id })).toMatchObject({
      status: 'warm',
      tags: ['hot'],
      fields: { coach: 'Ann for Maya' },
    })
  }))

test('makes a record, and changes the one it is about', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await on(
      'Pay',
      drawGraph(
        {
          start: ['personAdded'],
          pay: [
            'saveRecord',
            {
              which: 'new',
              recordType: 'payment',
              title: 'Course of {{ person.firstName }}',
              state: 'pending',
              set: { amount: '120', dueAt: '2027-03-20' },
            },
          ],
        },
        ['start > pay'],
      ),
    )
    await on(
      'Overdue',
      drawGraph(
        {
          start: ['recordChanged', { recordType: 'payment', to: 'pending' }],
          late: ['saveRecord', { which: 'this', recordType: 'payment', state: 'overdue' }],
        },
        ['start > late'],
      ),
    )
    await add()
    await runDue()
    const { records } = await api.records.list({ type: 'payment' })
    expect(
      records.map(({ title, state, fields, people }) => ({
        title,
        state,
        amount: fields.amount,
        dueAt: fields.dueAt,
        people: people.map(({ email }) => email),
      })),
    ).toEqual([
      { title: 'Course of Maya', state: 'overdue', amount: 120, dueAt: '2027-03-20', people: ['maya@example.com'] },
    ])
  }))

test('creates a task with a due date', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await on(
      'Call',
      drawGraph(
        { start: ['personAdded'], task: ['createTask', { title: 'Call {{ person.firstName }}', dueInDays: 2 }] },
        ['start > task'],
      ),
    )
    await add()
    await runDue()
    expect((await api.engine.today()).tasks).toMatchObject([{ title: 'Call Maya', dueAt: '2027-03-03T09:00:00.000Z' }])
  }))

const asking = () =>
  drawGraph(
    {
      start: ['personAdded'],
      ask: ['approval', { title: 'Offer for {{ person.firstName }}?', text: 'Dear {{ person.firstName }}', days: 2 }],
      yes: mail('Offer', '{{ steps.ask.text }}'),
      no: mail('Sorry'),
      late: mail('Nobody decided'),
    },
    ['start > ask', 'ask.approved > yes', 'ask.rejected > no', 'ask.timeout > late'],
  )

test('asks for approval: approve, edit, reject, time limit', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    await on('Ask', asking())
    for (const name of ['approved', 'edited', 'rejected', 'late'])
      await add({ firstName: name, email: `${name}@example.com` })
    await runDue()
    const { approvals } = await api.approvals.list()
    const idOf = (name: string) => approvals.find(({ title }) => title === `Offer for ${name}?`)?.id ?? ''
    await api.approvals.decide({ id: idOf('approved'), as: 'approved' })
    await api.approvals.decide({ id: idOf('edited'), as: 'approved', text: 'Dearest' })
    await api.approvals.decide({ id: idOf('rejected'), as: 'rejected' })
    await runDue()
    await passMs(2 * dayMs)
    await expect(
      Promise.resolve().then(() => api.approvals.decide({ id: idOf('late'), as: 'approved' })),
    ).rejects.toThrow(/too late|decided|any more/i)
    const { messages } = await api.messages.list({ show: 'all', limit: 100 })
    expect(messages.map(({ to, subject, body }) => `${to}: ${subject}: ${body}`).sort()).toEqual([
      'approved@example.com: Offer: Dear approved',
      'edited@example.com: Offer: Dearest',
      'late@example.com: Nobody decided: Hi',
      'rejected@example.com: Sorry: Hi',
    ])
    expect(await sent()).toHaveLength(4)
  }))

test('makes a code that only the person it is sent to sees', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    const workflow = await on(
      'Code',
      drawGraph(
        {
          start: ['personAdded'],
          code: ['generateCode', { kind: 'digits', length: 8 }],
          hello: mail('Your code', 'It is {{ steps.code.code }}.'),
        },
        ['start > code > hello'],
      ),
    )
    await add()
    await runDue()
    const { messages } = await api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ body }) => body)).toEqual(['It is ••••••.'])
    expect(JSON.stringify(await api.runs.why({ person: 'maya@example.com', workflow }))).not.toMatch(/\d{8}"/)
  }))

test('adds a note to the timeline', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    await on(
      'Note',
      drawGraph({ start: ['personAdded'], note: ['addNote', { text: 'Met {{ person.firstName }}' }] }, [
        'start > note',
      ]),
    )
    const id = await add()
    await runDue()
    expect((await api.people.timeline({ id, limit: 100 })).items.map(({ kind, text }) => `${kind}: ${text}`)).toContain(
      'note: Met Maya',
    )
  }))

test('starts and stops another workflow', () =>
  inBusiness(async ({ on, add, passMs, runDue, sent, api }) => {
    await on(
      'Long',
      drawGraph({ start: ['manual'], wait: ['wait', { days: 2 }], hello: mail('Long') }, ['start > wait > hello']),
    )
    await on('Short', drawGraph({ start: ['manual'], hello: mail('Short') }, ['start > hello']))
    await on(
      'Boss',
      drawGraph(
        {
          start: ['personAdded'],
          a: ['startWorkflow', { workflow: 'Long' }],
          b: ['startWorkflow', { workflow: 'Short' }],
          wait: ['wait', { days: 1 }],
          c: ['stopWorkflow', { workflow: 'Long' }],
        },
        ['start > a > b > wait > c'],
      ),
    )
    await add()
    await runDue()
    await passMs(dayMs)
    await passMs(2 * dayMs)
    expect((await sent()).map((line) => line.split(': ')[1])).toEqual(['Short'])
    expect((await api.runs.why({ person: 'maya@example.com', workflow: 'Long' })).sentence).toBe(
      'Maya left “Long”: stopped by the workflow “Boss”.',
    )
  }))

test('runs another workflow as a part and comes back', () =>
  inBusiness(async ({ on, add, passMs, runDue, sent }) => {
    await on(
      'Part',
      drawGraph({ start: ['manual'], wait: ['wait', { days: 1 }], hello: mail('In the part') }, [
        'start > wait > hello',
      ]),
    )
    await on(
      'Whole',
      drawGraph({ start: ['personAdded'], part: ['runPart', { workflow: 'Part' }], after: mail('After') }, [
        'start > part > after',
      ]),
    )
    await add()
    await runDue()
    expect(await sent()).toEqual([])
    await passMs(dayMs)
    expect((await sent()).map((line) => line.split(': ')[1])).toEqual(['In the part', 'After'])
  }))

test('a part that is not on is left out, with the reason', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const workflow = await on(
      'Whole',
      drawGraph({ start: ['personAdded'], part: ['runPart', { workflow: 'Nowhere' }], after: mail('After') }, [
        'start > part > after',
      ]),
    )
    await add()
    await runDue()
    expect(await sent()).toHaveLength(1)
    const { steps } = await api.runs.why({ person: 'maya@example.com', workflow, step: 'part' })
    expect(steps.map(({ sentence }) => sentence)).toEqual([
      'Done: the part was left out: the workflow “Nowhere” is not on',
    ])
  }))

test('marks a goal with its value in money, and the goal of a workflow with what was paid', () =>
  inBusiness(async ({ api, on, add, record, runDue }) => {
    const byStep = await on(
      'Step',
      drawGraph({ start: ['personAdded'], goal: ['goal', { name: 'Joined', value: 50 }] }, ['start > goal']),
    )
    const byPayment = await on(
      'Payment',
      drawGraph({ start: ['personAdded'], wait: ['wait', { days: 9 }], hello: mail('Pay') }, ['start > wait > hello'], {
        goal: { on: 'paid', name: 'Paid', value: 10 },
      }),
    )
    const id = await add()
    await runDue()
    await record('payment', [id], { state: 'paid', set: { amount: '80' } })
    await runDue()
    const stats = async (workflow: string) => (await api.statistics.workflow({ id: workflow })).conversions
    expect([await stats(byStep), await stats(byPayment)]).toMatchObject([
      { count: 1, value: 50 },
      { count: 1, value: 80 },
    ])
    expect((await api.runs.why({ person: 'maya@example.com', workflow: byPayment })).sentence).toBe(
      'Maya left “Payment”: they reached the goal.',
    )
  }))
