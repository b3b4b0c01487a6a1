import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'

test('a split tells how each way did since people went it', async () => {
  await withEngine(async ({ api, runDue, passMs }) => {
    const shares = {
      shares: [
        { port: 'a', title: 'Short', percent: 50 },
        { port: 'b', percent: 50 },
      ],
    }
    const graph = drawGraph(
      {
        start: ['personAdded'],
        half: ['split', shares],
        won: ['goal', { name: 'Won', value: 40 }],
        pause: ['wait', { days: 9 }],
        over: ['end'],
      },
      ['start > half', 'half.a > won', 'half.b > pause > over'],
    )
    const { id: workflow } = await api.workflows.create({ name: 'Test', graph })
    await api.workflows.turnOn({ id: workflow })
    const ids = []
    for (let at = 0; at < 12; at++) ids.push((await api.people.add({ ...maya, email: `p${at}@example.com` })).id)
    await runDue()
    const { people } = await api.workflows.people({ id: workflow, limit: 100 })
    const waiting = people
      .filter(({ node, state }) => node === 'pause' && state === 'live')
      .map(({ personId }) => personId)
    await passMs(60_000)
    for (const id of waiting.slice(0, 2)) await api.people.replied({ id, text: 'Yes' })
    const [a, b] = [12 - waiting.length, waiting.length]
    expect(a * b).toBeGreaterThan(0)
    const { note, ...found } = await api.results.split({ workflow, node: 'half' })
    expect(found).toEqual({
      ways: [
        { port: 'a', title: 'Short', people: a, replied: 0, booked: 0, paid: 0, goals: a, value: 40 * a },
        { port: 'b', title: 'B', people: b, replied: 2, booked: 0, paid: 0, goals: 0, value: 0 },
      ],
      measure: 'goals',
    })
    expect(note).toMatch(/^(Short does better: 100 % against 0 %|Too early to tell: about \d+ more people a side)/)
    await expect(async () => api.results.split({ workflow, node: 'gone' })).rejects.toThrow(
      'This step is not there any more, so there is nothing to compare.',
    )
  })
})
