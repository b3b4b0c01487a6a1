import { openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

/** What throws when it is asked for its words; a file may hold it anywhere. */
const mute = { toString: 5 }
const rule = {
  combinator: 'and',
  rules: [
    { field: 'person.status', operator: '=', value: mute },
    { field: 'person.tags', operator: 'in', value: [null, mute] },
  ],
}

test('a drawing that holds what no form writes is shown, step by step', async ({ page }) => {
  const step = (id: string, type: string, config: Record<string, unknown>, row: number) => ({
    ...{ id, type, config },
    position: { x: 0, y: row * 160 },
  })
  const builder = await openWorkflow(page, {
    nodes: [
      step('start', 'personAdded', { rule }, 0),
      step('check', 'check', { rule }, 1),
      step('mail', 'email', { subject: [mute], body: [mute], blocks: mute, connection: mute }, 2),
      { ...step('far', 'tag', { add: [mute], remove: mute }, 3), position: { x: 1e308, y: -1e308 } },
    ],
    edges: [],
    notes: [mute, { id: 'n', kind: 'note', text: mute, position: mute, size: mute }],
  })
  for (const id of ['start', 'check', 'mail', 'far']) {
    await builder.card(id).click()
    await expect(builder.inspector.getByRole('heading').first()).toBeVisible()
  }
  await expect(builder.card('mail')).toContainText('Email')
  await expect(page.getByText('This screen ran into a mistake of ours')).toHaveCount(0)
})
