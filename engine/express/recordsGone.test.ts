import { expect, test } from 'vitest'
import { hourMs } from '../../shared/duration.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

test('nobody is written to about a record that was removed, or that they have no more part in', () =>
  inBusiness(async ({ api, on, add, record, passMs, runDue, sent }) => {
    const graph = drawGraph(
      {
        start: ['recordChanged', { recordType: 'booking', to: 'booked' }],
        wait: ['wait', { hours: 2 }],
        mail: ['email', { subject: 'See you at {{ record.title }}', body: 'Hi' }],
      },
      ['start > wait > mail'],
      { reenter: 'always' },
    )
    const workflow = await on('See you', graph)
    const maya = await add()
    const tom = await add({ firstName: 'Tom', email: 'tom@example.com' })
    const yoga = await record('booking', [maya, tom], { title: 'Yoga', state: 'booked' })
    const boxing = await record('booking', [maya], { title: 'Boxing', state: 'booked' })
    await runDue()
    await api.records.change({ id: yoga, change: { removePeople: [tom] } })
    await api.records.remove({ id: boxing })
    await passMs(3 * hourMs)
    expect(await sent()).toEqual(['Mon 12:00 maya@example.com: See you at Yoga'])
    expect((await api.runs.why({ person: 'tom@example.com', workflow })).sentence).toBe(
      'Tom left “See you”: they were taken out of “Yoga”.',
    )
  }))
