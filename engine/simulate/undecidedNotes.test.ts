import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { withEngine } from '../testing/testEngine.ts'

test('a test says that nobody decides in it, where somebody came to an approval', async () => {
  await withEngine(async ({ api }) => {
    const graph = drawGraph({ start: ['personAdded'], ask: ['approval', { title: 'Send it?' }], end: ['end'] }, [
      'start > ask',
      'ask.approved > end',
    ])
    const people = new Blob(['email\nmaya@example.com\n'])
    const { notes, steps } = await api.simulate.run({
      graph,
      name: 'Ask',
      people,
      days: 5,
      start: '2027-03-01T09:00Z',
      seed: 1,
    })
    expect(steps.ask?.out).toEqual({ timeout: 1 })
    expect(notes).toEqual([
      'Nobody decides in a test. One person waited as long as the step gives: Ask for approval: “Send it?”.',
    ])
  })
})
