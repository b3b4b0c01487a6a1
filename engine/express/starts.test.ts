import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { greetOn, inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mayaMail = 'maya@example.com'
const only = (field: string, value: string) => ({
  combinator: 'and' as const,
  rules: [{ field, operator: '=' as const, value }],
})

test('starts when a person is new', () =>
  inBusiness(async ({ on, add, runDue, sent }) => {
    await on('Welcome', greetOn('personAdded'))
    await add()
    await runDue()
    expect(await sent()).toEqual([`Mon 09:00 ${mayaMail}: Hello Maya`])
  }))

test('starts when the status or another field changed, from one value to another', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await on('Won', greetOn('personChanged', { field: 'status', from: 'new', to: 'customer' }))
    const id = await add()
    await api.people.change({ id, change: { status: 'contacted' } })
    await api.people.change({ id, change: { status: 'customer' } })
    await runDue()
    expect(await sent()).toEqual([])
    await api.people.change({ id, change: { status: 'new' } })
    await api.people.change({ id, change: { status: 'customer' } })
    await api.people.change({ id, change: { status: 'customer', lastName: 'Smith' } })
    await runDue()
    expect(await sent()).toEqual([`Mon 09:00 ${mayaMail}: Hello Maya`])
  }))

test('starts when a tag is added, and when it is removed', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await on('Got it', greetOn('tagChanged', { tag: 'trial', change: 'added' }))
    await on('Lost it', greetOn('tagChanged', { tag: 'trial', change: 'removed' }))
    const id = await add()
    await api.people.change({ id, change: { tags: ['trial', 'vip'] } })
    await runDue()
    expect(await sent()).toHaveLength(1)
    await api.people.change({ id, change: { tags: ['vip'] } })
    await runDue()
    expect(await sent()).toHaveLength(2)
  }))

test('starts when a message is received, with certain words', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await on('Price', greetOn('messageReceived', { channel: 'any', words: 'price, cost' }))
    const id = await add()
    await api.people.replied({ id, text: 'When do you open?' })
    await runDue()
    expect(await sent()).toEqual([])
    await api.people.replied({ id, text: 'What does it COST?' })
    await runDue()
    expect(await sent()).toEqual([`Mon 09:00 ${mayaMail}: Hello Maya`])
  }))

test('starts after no contact for N days, and any contact begins the count anew', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    await on('Silent', greetOn('noContact', { days: 3 }))
    const id = await add()
    await passMs(2 * dayMs)
    await api.people.replied({ id, text: 'Hi' })
    await passMs(2 * dayMs)
    expect(await sent()).toEqual([])
    await passMs(dayMs)
    expect(await sent()).toEqual([`Sat 09:00 ${mayaMail}: Hello Maya`])
  }))

test('starts when a record is made or changed: booking made, cancelled, no-show, payment overdue, any type of your own', () =>
  inBusiness(async ({ api, on, add, record, runDue, sent }) => {
    await api.records.saveType({
      id: 'viewing',
      title: 'Viewing',
      fields: [],
      states: [
        { id: 'asked', title: 'Asked' },
        { id: 'seen', title: 'Seen' },
      ],
    })
    for (const [recordType, to] of [
      ['booking', 'booked'],
      ['booking', 'noShow'],
      ['payment', 'overdue'],
      ['viewing', 'seen'],
    ])
      await on(
        `${recordType} ${to}`,
        drawGraph(
          {
            start: ['recordChanged', { recordType, to }],
            hello: ['email', { subject: `${recordType} ${to}`, body: 'Hi' }],
          },
          ['start > hello'],
          { reenter: 'always' },
        ),
      )
    const person = await add()
    const booking = await record('booking', [person], { state: 'booked' })
    await api.records.change({ id: booking, change: { title: 'Another name' } })
    await api.records.change({ id: booking, change: { state: 'noShow' } })
    const payment = await record('payment', [person], { state: 'pending' })
    await api.records.change({ id: payment, change: { state: 'overdue' } })
    const viewing = await record('viewing', [person], { state: 'asked' })
    await api.records.change({ id: viewing, change: { state: 'seen' } })
    await runDue()
    expect((await sent()).map((line) => line.split(': ')[1])).toEqual([
      'booking booked',
      'booking noShow',
      'payment overdue',
      'viewing seen',
    ])
  }))

test('starts for everyone of a booking, once each', () =>
  inBusiness(async ({ on, add, record, runDue, sent }) => {
    await on('Confirmed', greetOn('recordChanged', { recordType: 'booking', to: 'booked' }))
    const people = [await add(), await add({ firstName: 'Tom', email: 'tom@example.com' })]
    await record('booking', people, { state: 'booked' })
    await runDue()
    expect(await sent()).toEqual([`Mon 09:00 ${mayaMail}: Hello Maya`, 'Mon 09:00 tom@example.com: Hello Tom'])
  }))

test('starts on a schedule for a segment', () =>
  inBusiness(async ({ api, on, add, passMs, sent }) => {
    await api.segments.save({ name: 'Customers', rule: only('person.status', 'customer') })
    await on('Weekly', greetOn('schedule', { days: ['tuesday'], at: '09:00', segment: 'Customers' }))
    await add()
    await add({ firstName: 'Tom', email: 'tom@example.com', status: 'customer' })
    for (let days = 0; days < 9; days++) await passMs(dayMs)
    expect(await sent()).toEqual(['Tue 09:00 tom@example.com: Hello Tom', 'Tue 09:00 tom@example.com: Hello Tom'])
  }))

test('starts when a webhook is received or a form is filled in, and the same one twice starts once', () =>
  inBusiness(async ({ api, on, runDue, sent }) => {
    await on('Hook', greetOn('webhookReceived', { hook: 'n8n' }))
    await on('Form', greetOn('formSubmitted', { form: 'contact' }))
    const person = { email: mayaMail, firstName: 'Maya' }
    await api.hooks.receive({ hook: 'n8n', id: 'a1', person, fields: {} })
    await api.hooks.receive({ hook: 'n8n', id: 'a1', person, fields: {} })
    await api.hooks.form({ form: 'contact', id: 'f1', person, fields: {} })
    await runDue()
    expect(await sent()).toHaveLength(2)
  }))

test('starts when an email is opened, a link clicked, an email came back, or somebody unsubscribed', () =>
  inBusiness(async ({ api, on, add, runDue }) => {
    const workflows = await Promise.all(
      ['opened', 'clicked', 'bounced', 'unsubscribed'].map((what) =>
        on(
          what,
          drawGraph({ start: ['messageEvent', { what }], task: ['createTask', { title: what }] }, ['start > task']),
        ),
      ),
    )
    const id = await add()
    for (const type of ['opened', 'clicked', 'bounced'] as const)
      await api.hooks.event({ type, person: mayaMail, details: {} })
    await api.people.unsubscribe({ id, how: 'by hand' })
    await runDue()
    expect((await api.engine.today()).tasks.map(({ title }) => title).sort()).toEqual([
      'bounced',
      'clicked',
      'opened',
      'unsubscribed',
    ])
    expect(workflows).toHaveLength(4)
  }))

test('starts when a task is done', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await on(
      'Ask',
      drawGraph({ start: ['personAdded'], task: ['createTask', { title: 'Call Maya' }] }, ['start > task']),
    )
    await on('Called', greetOn('taskDone', { words: 'call' }))
    await add()
    await runDue()
    const [task] = (await api.engine.today()).tasks
    await api.engine.taskDone({ id: task?.id ?? '' })
    await api.engine.taskDone({ id: task?.id ?? '' })
    await runDue()
    expect(await sent()).toHaveLength(1)
  }))

test('starts when somebody joins or leaves a segment', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await api.segments.save({ name: 'Customers', rule: only('person.status', 'customer') })
    const id = await add()
    await on('Joined', greetOn('segmentChanged', { segment: 'Customers', change: 'joined' }))
    await on('Left', greetOn('segmentChanged', { segment: 'Customers', change: 'left' }))
    await api.people.change({ id, change: { status: 'customer' } })
    await runDue()
    expect(await sent()).toHaveLength(1)
    await api.people.change({ id, change: { status: 'new' } })
    await runDue()
    expect(await sent()).toHaveLength(2)
  }))

test('starts when another workflow is finished', () =>
  inBusiness(async ({ on, add, runDue, sent }) => {
    await on('First', greetOn('personAdded'))
    await on('Second', greetOn('workflowFinished', { workflow: 'First' }))
    await add()
    await runDue()
    expect(await sent()).toHaveLength(2)
  }))

test('starts by hand or by a campaign', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const workflow = await on('By hand', greetOn('manual'))
    await add()
    await api.campaigns.start({ workflow, people: mayaMail })
    await runDue()
    expect(await sent()).toHaveLength(1)
  }))

test('workflows that start each other in a circle are stopped with a sentence before they flood', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await on(
      'Ping',
      drawGraph(
        {
          start: ['tagChanged', { tag: 'ping' }],
          off: ['tag', { add: [], remove: ['ping'] }],
          hello: ['email', { subject: 'Ping', body: 'x' }],
          pong: ['tag', { add: ['pong'], remove: [] }],
        },
        ['start > off > hello > pong'],
        { reenter: 'always' },
      ),
    )
    await on(
      'Pong',
      drawGraph(
        { start: ['tagChanged', { tag: 'pong' }], off: ['tag', { add: ['ping'], remove: ['pong'] }] },
        ['start > off'],
        { reenter: 'always' },
      ),
    )
    const id = await add()
    await api.people.change({ id, change: { tags: ['ping'] } })
    await runDue()
    expect((await sent()).length).toBeLessThanOrEqual(6)
    expect((await api.engine.today()).notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^“P(i|o)ng” was stopped for one person: workflows start each other in a circle/),
    ])
  }))
