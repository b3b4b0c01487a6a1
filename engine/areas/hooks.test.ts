import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { type TestEngine, withEngine } from '../testing/testEngine.ts'

async function on({ api }: TestEngine, graph: ReturnType<typeof drawGraph>) {
  const { id } = await api.workflows.create({ graph })
  await api.workflows.turnOn({ id })
  return id
}
const bodies = async ({ api }: TestEngine) =>
  (await api.messages.list({ show: 'all', limit: 50 })).messages.map(({ body }) => body).sort()

test('a webhook adds the person and starts what waits for it, with its fields; the same one twice changes nothing', () =>
  withEngine(async (t) => {
    await on(
      t,
      drawGraph(
        {
          start: ['webhookReceived', { hook: 'lead' }],
          hello: ['email', { subject: 'Hi', body: 'From {{ person.source }}' }],
        },
        ['start > hello'],
        { reenter: 'always' },
      ),
    )
    const told = {
      ...{ hook: 'lead', id: 'a1', fields: { campaign: 'spring' } },
      person: { email: ' Maya@Example.com', phone: 'no number', firstName: 'Maya', fields: { source: 'n8n', id: 'x' } },
    }
    const first = await t.api.hooks.receive(told)
    const again = await t.api.hooks.receive({ ...told, person: { ...told.person, firstName: 'Eve' } })
    await t.runDue()
    expect([first, again]).toEqual([
      { isNew: true, personId: first.personId, personAdded: true },
      { isNew: false, personId: first.personId, personAdded: false },
    ])
    const { firstName, email, phone, fields } = await t.api.people.get({ id: first.personId })
    expect({ firstName, email, phone, fields }).toEqual({
      ...{ firstName: 'Maya', email: 'maya@example.com', phone: null, fields: { source: 'n8n' } },
    })
    expect(await bodies(t)).toEqual(['From n8n'])
  }))

test('a form tells what is new about somebody who is known, and keeps what they go by', () =>
  withEngine(async (t) => {
    await on(t, drawGraph({ s: ['personChanged', { field: 'plan' }], t: ['createTask', { title: 'Plan' }] }, ['s > t']))
    const { id } = await t.api.people.add({ ...maya, lastName: 'Berg' })
    const person = { email: maya.email, firstName: 'M.', phone: '020 7946 0000', fields: { plan: 'gold' } }
    const { personId, personAdded } = await t.api.hooks.form({ form: 'contact', person, fields: {} })
    await t.runDue()
    expect({ personId, personAdded }).toEqual({ personId: id, personAdded: false })
    expect(await t.api.people.get({ id })).toMatchObject({
      name: 'Maya Berg',
      phone: '+442079460000',
      fields: { plan: 'gold' },
    })
    expect((await t.api.engine.today()).tasks.map(({ title }) => title)).toEqual(['Plan'])
    expect(() => t.api.hooks.form({ form: 'contact', person: { firstName: 'Nobody' }, fields: {} })).toThrow(
      'A person needs an email or a phone number we can read.',
    )
  }))

test('a reply told from outside keeps channel and text, is heard once, and ends the run', () =>
  withEngine(async (t) => {
    await on(
      t,
      drawGraph(
        { s: ['personAdded'], w: ['wait', { days: 2 }], e: ['email', { subject: 'x', body: 'x' }] },
        ['s > w > e'],
        {
          stopOn: ['replied'],
        },
      ),
    )
    await t.api.people.add(maya)
    await t.runDue()
    const reply = {
      type: 'replied',
      person: maya.email,
      id: 'm7',
      details: { channel: 'sms', text: 'Yes please' },
    } as const
    expect((await t.api.hooks.event(reply)).isNew).toBe(true)
    expect((await t.api.hooks.event(reply)).isNew).toBe(false)
    await t.passMs(2 * dayMs)
    const { messages } = await t.api.messages.list({ show: 'all', limit: 9 })
    expect(messages.map(({ channel, direction, body }) => ({ channel, direction, body }))).toEqual([
      { channel: 'sms', direction: 'in', body: 'Yes please' },
    ])
    expect(() => t.api.hooks.event({ ...reply, id: 'm8', at: '2031-01-01T09:00' })).toThrow('is still to come')
    expect(() => t.api.hooks.event({ ...reply, person: 'eve@example.com', id: 'm9' })).toThrow(
      'There is nobody with the email',
    )
  }))
