import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { inBusiness } from '../testing/business.ts'
import { drawGraph } from '../testing/drawGraph.ts'

test('why names the day of what is more than some days away, and is asked for the past as people write it', () =>
  inBusiness(async ({ api, on, add, runDue, now }) => {
    const graph = drawGraph({ start: ['personAdded'], wait: ['wait', { days: 10 }], task: ['createTask', {}] }, [
      'start > wait > task',
    ])
    await on('Long', graph)
    await add()
    await runDue()
    const asked = { person: 'maya@example.com', workflow: 'Long' }
    expect((await api.runs.why(asked)).sentence).toMatch(/Waits until \w{3} \d+ \w{3} \d{4} \d\d:\d\d\.$/)
    const yesterday = new Date(now() - dayMs).toISOString().slice(0, 10)
    expect((await api.runs.why({ ...asked, at: yesterday })).sentence).toMatch(/never entered/)
    await expect(async () => api.runs.why({ ...asked, at: 'soon' })).rejects.toThrow('Write it like 2027-03-01T09:00.')
    await expect(async () => api.runs.why({ ...asked, step: 'nosuch' })).rejects.toThrow(
      'There is no step “nosuch” in “Long”.',
    )
  }))
