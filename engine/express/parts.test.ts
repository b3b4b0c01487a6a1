import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { inBusiness, subjectsOf } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

const mail = (subject: string): [string, Record<string, unknown>] => ['email', { subject, body: 'Hi' }]
const whole = () =>
  drawGraph(
    { start: ['personAdded'], part: ['runPart', { workflow: 'Part' }], after: mail('After') },
    ['start > part > after'],
    { stopOn: ['replied'] },
  )

test('who leaves the whole leaves the part', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    await on(
      'Part',
      drawGraph({ s: ['manual'], wait: ['wait', { days: 1 }], mail: mail('Chaser') }, ['s > wait > mail']),
    )
    await on('Whole', whole())
    const id = await add()
    await runDue()
    await api.people.replied({ id, text: 'Thank you' })
    await passMs(2 * dayMs)
    expect(await sent()).toEqual([])
    expect((await api.people.get({ id })).runs.map(({ state, why }) => ({ state, why }))).toEqual([
      { state: 'stopped', why: 'they replied' },
      { state: 'stopped', why: 'they replied' },
    ])
  }))

test('the whole is not stopped by what its part waits for', () =>
  inBusiness(async ({ api, on, add, passMs, runDue, sent }) => {
    const part = drawGraph(
      {
        ...{ s: ['manual'], wait: ['waitForEvent', { events: ['replied'], limit: { days: 3 } }] },
        ...{ heard: mail('Heard'), late: mail('Late') },
      },
      ['s > wait', 'wait.replied > heard', 'wait.timeout > late'],
    )
    await on('Part', part)
    await on('Whole', whole())
    const id = await add()
    await runDue()
    await api.people.replied({ id, text: 'Yes' })
    await passMs(dayMs)
    expect(subjectsOf(await sent())).toEqual(['Heard', 'After'])
  }))

test('a part that is stopped by hand lets the whole go on, and one that runs itself comes to an end', () =>
  inBusiness(async ({ api, on, add, runDue, sent }) => {
    await on(
      'Part',
      drawGraph({ s: ['manual'], wait: ['wait', { days: 9 }], mail: mail('Chaser') }, ['s > wait > mail']),
    )
    await on('Whole', whole())
    const again = drawGraph({ s: ['manual'], again: ['runPart', { workflow: 'Again' }], mail: mail('Again') }, [
      's > again > mail',
    ])
    const circle = await on('Again', again)
    const id = await add()
    await runDue()
    const { runs } = await api.people.get({ id })
    await api.runs.stop({ runId: runs.find(({ workflow }) => workflow === 'Part')?.runId ?? 0 })
    await api.campaigns.start({ workflow: circle, people: 'all' })
    await runDue()
    expect(subjectsOf(await sent())).toEqual(['After', 'Again', 'Again', 'Again', 'Again', 'Again'])
    expect((await api.engine.status()).live).toBe(0)
  }))
