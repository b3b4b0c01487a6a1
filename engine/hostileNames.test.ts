import { expect, test } from 'vitest'
import { drawGraph } from './testing/drawGraph.ts'
import { maya } from './testing/maya.ts'
import { withEngine } from './testing/testEngine.ts'

const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty']

test.each(names)('a step called "%s" is counted like any other, also when nobody was there yet', async (name) => {
  const graph = drawGraph({ enter: ['personAdded'], [name]: ['tag', { add: ['seen'] }] }, [`enter > ${name}`])
  await withEngine(async ({ api }) => {
    const { id } = await api.workflows.create({ name: 'Odd', graph })
    const nobody = { in: 0, out: {}, waiting: 0, skipped: 0 }
    const untouched = await api.simulate.run({ graph: rarely(graph), name: 'Odd', days: 0, seed: 1 })
    const tested = await api.simulate.run({ graph, name: 'Odd', days: 0, seed: 1 })
    expect([untouched.steps[name], tested.steps[name]]).toEqual([
      nobody,
      { in: 20, out: { next: 20 }, waiting: 0, skipped: 0 },
    ])
    expect((await api.workflows.counts({ id })).steps).toEqual({})
  })
})

/** The same, for nobody at all. */
function rarely(graph: ReturnType<typeof drawGraph>) {
  const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'no such status' }] }
  return { ...graph, nodes: graph.nodes.map((step) => (step.id === 'enter' ? { ...step, config: { rule } } : step)) }
}

test.each(names)('a field called "%s" is set like any other, and everyone else goes on', async (name) => {
  await withEngine(async ({ api, runDue }) => {
    const graph = drawGraph({ enter: ['personAdded'], set: ['setField', { field: name, value: 'gold' }] }, [
      'enter > set',
    ])
    const { id } = await api.workflows.create({ name: 'Odd', graph })
    await api.workflows.turnOn({ id })
    const { id: person } = await api.people.add(maya)
    await runDue()
    expect((await api.people.get({ id: person })).fields).toEqual({ [name]: 'gold' })
  })
})

test('a step called "__proto__" is refused, and no object is touched', async () => {
  await withEngine(async ({ api }) => {
    const file = {
      ...{ format: 'leadloom.workflow', version: 1, name: 'Odd', edges: [] },
      nodes: [{ id: '__proto__', type: 'personAdded', config: {} }],
    }
    await expect(async () => api.workflows.importFile({ text: JSON.stringify(file) })).rejects.toThrow(
      'A step can\'t be called "__proto__".',
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
