import { followUp, host, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

test('versions are named, seen on the canvas beside the draft, and brought back', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  const { ask } = host(page)
  await ask('post', `/workflows/${builder.id}/on`)
  await page.reload()
  await builder.card('hello').click()
  await builder.inspector.getByRole('textbox', { name: 'Subject' }).fill('Good morning')
  await builder.card('thanks').click()
  await page.keyboard.press('Delete')
  await builder.saved()

  await page.getByRole('button', { name: 'Versions' }).click()
  await builder.inspector.getByRole('button', { name: /Version 1/ }).click()
  const look = page.getByRole('region', { name: 'Your draft beside version 1' })
  await expect(look.locator('[data-look="hello"]')).toContainText('Changed')
  await expect(look.locator('[data-look="thanks"]')).toContainText('Removed')
  await expect(builder.inspector.getByText('“Tag keen” was removed.')).toBeVisible()
  await builder.inspector.getByLabel('Name').fill('Before summer')
  await builder.inspector.getByLabel('Name').press('Enter')
  await expect(builder.inspector.getByRole('button', { name: /Before summer/ })).toBeVisible()

  await look.getByRole('button', { name: 'See all of it' }).click()
  await page.keyboard.press('Escape')
  await expect(builder.canvas).toBeVisible()
  await builder.inspector.getByRole('button', { name: /Before summer/ }).click()
  // The second click of a double click does nothing to the settings that come under the pointer.
  await builder.inspector.getByRole('button', { name: 'Make the draft as it was then' }).dblclick()
  await expect(builder.card('thanks')).toBeVisible()
  expect((await builder.saved()).settings).toEqual(followUp.settings)
  expect((await builder.saved()).nodes.map(({ id }) => id)).toEqual(followUp.nodes.map(({ id }) => id))
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(builder.card('thanks')).toBeHidden()
})

test('publishing with people inside says person by person what moving them means, starts it for others too, and is taken back', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  const { ask } = host(page)
  await ask('post', '/people', { firstName: 'Tom', email: 'tom@leads.example' })
  await ask('post', `/workflows/${builder.id}/on`)
  await ask('post', '/people', { firstName: 'Maya', email: 'maya@leads.example' })
  await page.reload()
  await expect(builder.card('wait')).toContainText('1 waiting')
  await builder.card('wait').click()
  await builder.inspector.getByRole('tab', { name: 'Settings' }).click()
  await builder.inspector.getByLabel('Days', { exact: true }).fill('5')
  await builder.saved()
  await page.getByRole('button', { name: 'Publish changes…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('region', { name: 'What changes' })).toContainText('5 days')
  await sheet.getByRole('radio', { name: 'Move them to the new one' }).check()
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Maya' }).first()).toContainText('Stays at “Wait 2 days”')
  await sheet.getByRole('checkbox', { name: /^Also start it now/ }).check()
  await sheet.getByRole('table').getByText('Tom', { exact: true }).waitFor()
  await sheet.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is published' })).toContainText(
    '“Follow-up” is published, and started for 1 person. 1 person was moved to it.',
  )
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 person is back where they were.')).toBeVisible()

  await builder.inspector.getByRole('tab', { name: 'Results' }).click()
  await builder.inspector.getByRole('button', { name: /Maya/ }).first().click()
  await builder.inspector.getByRole('button', { name: 'See their way on the canvas' }).click()
  const walk = page.getByRole('region', { name: 'Maya on version 1' })
  await expect(walk.locator('[data-look="hello"]')).toContainText('Was here')
  await expect(walk.locator('[data-look="wait"]')).toContainText('Is here')
  await walk.getByRole('button', { name: 'Back to the draft' }).click()
  await expect(builder.card('wait')).toBeVisible()
})
