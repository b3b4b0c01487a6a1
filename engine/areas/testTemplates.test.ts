import { expect, test } from 'vitest'
import { withEngine } from '../testing/testEngine.ts'

test('a copy of a template is tested with the bookings of the template, also from its file', () =>
  withEngine(async ({ api }) => {
    const { id, graph } = await api.workflows.create({ template: 'booking-reminder' })
    const asked = { graph, name: 'Copy', days: 14, seed: 1 }
    const ofTemplate = await api.simulate.run({ ...asked, template: 'booking-reminder' })
    const { messages } = await api.simulate.run(asked)
    expect(messages.length).toBeGreaterThan(0)
    expect(messages).toEqual(ofTemplate.messages)
    const { text } = await api.workflows.exportFile({ id })
    const imported = await api.workflows.importFile({ text })
    const again = await api.workflows.get({ id: imported.id })
    expect((await api.simulate.run({ ...asked, graph: again.graph })).messages).toEqual(messages)
  }))
