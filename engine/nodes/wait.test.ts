import { expect, test } from 'vitest'
import { minuteMs } from '../../shared/duration.ts'
import { labelOf } from '../../shared/nodes/derive.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { stepContext } from '../testing/stepContext.ts'
import { withEngine } from '../testing/testEngine.ts'
import { wait } from './wait.ts'

test('its sentence says what is counted, in the order in which it is', () => {
  const sentences = [{}, { hours: 3 }, { businessDays: 2 }, { days: 1, businessDays: 1, hours: 2, minutes: 5 }].map(
    (config) => labelOf({ type: 'wait', config }),
  )
  expect(sentences).toEqual([
    'Wait no time',
    'Wait 3 hours',
    'Wait 2 business days',
    'Wait 1 day 1 business day 2 hours 5 minutes',
  ])
})

test('holidays that leave no business day are said, not searched for ever', () => {
  const everyDay = Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10),
  )
  const step = stepContext('wait', { businessDays: 1 }, { holidays: everyDay })
  expect(() => wait(step)).toThrow('The holidays leave no business day')
})

test('a wait keeps its due time when the person moves to another time zone; a date is looked at anew', async () => {
  await withEngine(async (t) => {
    const graph = drawGraph(
      {
        s: ['personAdded'],
        w: ['wait', { days: 1 }],
        a: ['email', { subject: 'after a day', body: 'Hi' }],
        d: ['waitForDate', { field: 'person.trialEnds', when: 'on' }],
        b: ['email', { subject: 'your trial ends today', body: 'Hi' }],
      },
      ['s > w > a > d > b'],
    )
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    await t.api.workflows.turnOn({ id })
    const person = await t.api.people.add({ ...maya, timeZone: 'Europe/London', fields: { trialEnds: '2027-03-05' } })
    await t.runDue()
    const sent: string[] = []
    const watch = async (hours: number) => {
      for (let quarter = 0; quarter < hours * 4; quarter++) {
        await t.passMs(15 * minuteMs)
        const { messages } = await t.api.messages.list({ show: 'all', limit: 10 })
        for (const { subject } of messages)
          if (!sent.some((one) => one.startsWith(subject))) sent.push(`${subject}, ${new Date(t.now()).toISOString()}`)
      }
    }
    await watch(2)
    await t.api.people.change({ id: person.id, change: { timeZone: 'Asia/Tokyo' } })
    await watch(48)
    await t.api.people.change({ id: person.id, change: { timeZone: 'America/New_York' } })
    await watch(60)
    expect(sent).toEqual(['after a day, 2027-03-02T09:00:00.000Z', 'your trial ends today, 2027-03-05T14:00:00.000Z'])
  })
})
