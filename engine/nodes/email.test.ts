import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'

test('a marketing email cannot be turned on without a postal address, and shows it with the way out', async () => {
  await withEngine(async (t) => {
    const graph = drawGraph(
      { s: ['personAdded'], a: ['email', { subject: 'Offer', body: 'Hi', purpose: 'marketing' }] },
      ['s > a'],
    )
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    await expect(Promise.resolve().then(() => t.api.workflows.turnOn({ id }))).rejects.toThrow('postal address')
    await t.api.settings.save({ postalAddress: '12 High Street\nLondon' })
    await t.api.workflows.turnOn({ id })
    await t.api.people.add(maya)
    await t.runDue()
    const { messages } = await t.api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ body }) => body)).toEqual([
      'Hi\n\n--\nFitBox, 12 High Street, London\nTo get no more of these, answer with the word "unsubscribe".',
    ])
  })
})

test('who said no to marketing gets service emails only', async () => {
  await withEngine(async (t) => {
    await t.api.settings.save({ postalAddress: '12 High Street' })
    const graph = drawGraph(
      {
        s: ['personAdded'],
        a: ['email', { subject: 'Offer', body: 'Hi', purpose: 'marketing' }],
        b: ['email', { subject: 'Your booking', body: 'Hi' }],
      },
      ['s > a > b'],
    )
    const { id } = await t.api.workflows.create({ name: 'W', graph })
    await t.api.workflows.turnOn({ id })
    await t.api.people.importFile({
      file: new Blob(['email,marketing ok?\nmaya@example.com,no\ntom@example.com,yes\n']),
    })
    await t.runDue()
    const { messages } = await t.api.messages.list({ show: 'all', limit: 10 })
    expect(messages.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
      'maya@example.com Your booking',
      'tom@example.com Offer',
      'tom@example.com Your booking',
    ])
  })
})
