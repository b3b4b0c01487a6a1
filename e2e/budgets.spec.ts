import { builderPage, linksOf } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { addSteps, countHands, press, runCommand } from './pages/hands.ts'

test('a workflow of five steps is built from blank with at most 14 clicks', async ({ page }) => {
  const hands = await countHands(page)
  await page.getByRole('link', { name: 'Workflows', exact: true }).click()
  await page.getByRole('button', { name: 'New workflow' }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(1)
  const picker = page.getByRole('dialog', { name: 'Add a step' })
  for (const name of ['Email', 'Wait', 'Check']) {
    await page.getByRole('button', { name: 'Add what comes next', exact: true }).click()
    await picker
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
  }
  await page.getByRole('button', { name: 'Add what comes next on Yes' }).click()
  await picker.getByRole('button', { name: /^SMS/ }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  expect((await hands()).clicks).toBeLessThanOrEqual(14)
})

test('a workflow that has just begun is asked what comes next instead of being blamed, and what is still open is told after that', async ({
  page,
}) => {
  await runCommand(page, 'New workflow')
  const builder = builderPage(page, new URL(page.url()).hash.split('/').at(-1) ?? '')
  await builder.inspector.getByRole('button', { name: 'Add the first step' }).click()
  await expect(builder.cards('New person').getByText('1 problem')).toBeHidden()
  await page
    .getByRole('dialog', { name: 'Add a step' })
    .getByRole('button', { name: /^Email/ })
    .first()
    .click()
  await expect(page.locator('.react-flow__node')).toHaveCount(2)
  await builder.canvas.click({ position: { x: 700, y: 700 } })
  await expect(builder.inspector.getByRole('heading', { name: /to mend$/ })).toBeVisible()
})

test('by keys alone five steps are built with at most 30 keys besides typing, then linked, filled in, tested and turned on', async ({
  page,
}) => {
  const hands = await countHands(page)
  await runCommand(page, 'New workflow')
  await expect(page.getByRole('application')).toBeFocused()
  const builder = builderPage(page, new URL(page.url()).hash.split('/').at(-1) ?? '')
  await addSteps(page, ['email', 'wait', 'check', 'sms'])
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  expect(linksOf(await builder.saved())).toHaveLength(4)
  expect((await hands()).keys).toBeLessThanOrEqual(30)

  const inField = (name: string) => expect(builder.inspector.getByRole('textbox', { name })).toBeFocused()
  await press(page, 'Home', 'ArrowDown', 'Enter')
  await inField('Subject')
  await page.keyboard.type('Welcome')
  await press(page, 'Tab', 'Tab')
  await inField('Message')
  await page.keyboard.type('Good to have you.')
  await press(page, 'Escape', 'ArrowDown', 'ArrowDown', 'Enter')

  await expect(builder.inspector.getByRole('combobox', { name: 'How many must hold' })).toBeFocused()
  await press(page, 'Tab', 'Enter')
  await expect(builder.inspector.getByRole('combobox', { name: 'What to look at' })).toBeFocused()
  await page.keyboard.type('status')
  await press(page, 'Enter', 'Tab', 'Tab')
  await page.keyboard.type('new')
  await expect(builder.cards('Status is new?')).toBeVisible()
  await press(page, 'Escape')
  await expect(builder.canvas).toBeFocused()

  await press(page, 'c')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await press(page, 'ArrowUp')
  await expect(page.getByRole('menuitem', { name: '“SMS”' }).last()).toBeFocused()
  await press(page, 'Enter', 'ArrowDown', 'Enter')
  await inField('Message')
  await page.keyboard.type('Thank you for coming by.')
  await press(page, 'Escape')
  const graph = await builder.saved()
  const sms = graph.nodes.at(-1)?.id
  expect(linksOf(graph).filter((link) => link.endsWith(`>${sms}`))).toHaveLength(2)

  await runCommand(page, 'Test this workflow')
  await expect(builder.cards('Thank you')).toContainText('20 in')
  await expect(page.getByText('at the end')).toBeVisible()
  await press(page, '<', ',')
  await expect(page.getByText('at the end')).toBeHidden()
  await runCommand(page, 'Test this workflow')

  await press(page, 'F2', 'Enter')
  await expect(builder.canvas).toBeFocused()
  await runCommand(page, 'Turn on')
  await press(page, 'Escape')
  await expect(builder.canvas).toBeFocused()
  await runCommand(page, 'Turn on')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Turn on' })).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('main').getByText('On', { exact: true })).toBeVisible()
  expect((await hands()).clicks).toBe(0)
})
