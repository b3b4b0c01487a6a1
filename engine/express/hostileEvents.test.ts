import { expect, test } from 'vitest'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

/** A value that throws when it is asked for its words. Another program may send it. */
const mute = { toString: 5 }

test('what another program tells, whatever it holds, is heard and holds nobody up', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    const waits = { events: [{ event: 'replied', port: 'sms', match: { channel: 'sms' } }], limit: { days: 1 } }
    await on(
      'Waits',
      drawGraph(
        { start: ['personAdded'], wait: ['waitForEvent', waits], hello: ['email', { subject: 'Hello', body: 'Hi' }] },
        ['start > wait', 'wait.sms > hello', 'wait.timeout > hello'],
      ),
    )
    await on(
      'Hears',
      drawGraph(
        {
          start: ['webhookReceived', { hook: 'lead' }],
          told: [
            'email',
            { subject: 'Got {{ event.fields.plan }}', body: '{{ event.plan | upcase }} {{ event.list | join: "," }}' },
          ],
        },
        ['start > told'],
      ),
    )
    await add()
    await runDue()
    const person = 'maya@example.com'
    for (const details of [
      { channel: mute, text: mute },
      { channel: [mute], text: 'x', link: mute, amount: mute },
    ])
      await api.hooks.event({ type: 'replied', person, details })
    const fields = { plan: mute, list: [mute], from: mute }
    await api.hooks.receive({ hook: 'lead', id: 'one', person: { email: person, fields }, fields })
    await api.hooks.form({ form: 'f', person: { email: person, fields }, fields })
    await runDue()
    await api.hooks.event({ type: 'replied', person, details: { channel: 'sms' } })
    await runDue()
    const { id } = (await api.people.list({ limit: 1, offset: 0 })).people[0] ?? expect.unreachable()
    expect((await api.people.timeline({ id, limit: 50 })).items.length).toBeGreaterThan(3)
    expect((await sent()).map((line) => line.replace(/^.*: /, ''))).toContain('Hello')
  }))
