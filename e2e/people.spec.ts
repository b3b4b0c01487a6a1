import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { expectAccessible } from './pages/expectAccessible.ts'
import { goTo } from './pages/goTo.ts'
import { countHands } from './pages/hands.ts'

const messyFile = join(import.meta.dirname, '../engine/import/fixtures/people-messy-500.csv')

test('a messy file of 500 people is previewed, imported in at most six clicks, and found again', async ({ page }) => {
  const hands = await countHands(page)
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByText('Nobody here yet')).toBeVisible()
  await expectAccessible(page)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a CSV file' }).click(),
  ])
  await chooser.setFiles(messyFile)

  const sheet = page.getByRole('dialog', { name: /Import people from/ })
  await expect(sheet.getByText('The first 20 people as they would be kept')).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'Columns' })).toBeVisible()
  await sheet.getByRole('button', { name: /^Import \d+ rows$/ }).click()
  await expect(sheet.getByText(/people were added/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Show people' }).click()
  expect((await hands()).clicks).toBeLessThanOrEqual(6)
  await expect(page.getByRole('row')).not.toHaveCount(0)

  const { total } = await ask<{ total: number }>(page, 'people.list', { search: 'kofi' })
  await page.getByLabel('Search people').fill('kofi')
  await expect(page.getByText(`${total} people found`)).toBeVisible()
})

test('an import is undone by one click where it is told', async ({ page }) => {
  const file = new File(['Name,Email\nMaya Okafor,maya@leads.example\nTom Smith,tom@leads.example\n'], 'leads.csv')
  await goTo(page, '/people')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a CSV file' }).click(),
  ])
  await chooser.setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(await file.arrayBuffer()) })
  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(page.getByRole('row', { name: /Maya Okafor/ })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The import was undone: 2 removed, 0 as before.')).toBeVisible()
  await expect(page.getByText('Nobody here yet')).toBeVisible()
})

test('a file dropped anywhere on the window opens the import', async ({ page }) => {
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Name,Email\nMaya Okafor,maya@leads.example\n'], 'leads.csv', { type: 'text/csv' }))
    return transfer
  })
  await page.dispatchEvent('main', 'drop', { dataTransfer: files })
  await expect(page.getByRole('dialog', { name: 'Import people from leads.csv' })).toContainText('Maya Okafor')

  const picture = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['x'], 'holiday.png', { type: 'image/png' }))
    return transfer
  })
  await page.keyboard.press('Escape')
  await page.dispatchEvent('main', 'drop', { dataTransfer: picture })
  await expect(page.getByText(/“holiday.png” is neither a workflow file/)).toBeVisible()
})

test('a person is added, changed, unsubscribed, and their reply is noted', async ({ page }) => {
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('button', { name: 'Add person' }).click()
  const adding = page.getByRole('dialog', { name: 'Add a person' })
  await adding.getByLabel('First name').fill('Maya')
  await adding.getByLabel('Last name').fill('Okafor')
  await adding.getByLabel('Email').fill('maya@leads.example')
  await adding.getByRole('button', { name: 'Add person' }).click()
  await page.getByRole('link', { name: 'Maya Okafor' }).click()

  const sheet = page.getByRole('dialog', { name: 'Maya Okafor' })
  await expect(sheet).toContainText('maya@leads.example')
  await sheet.getByRole('button', { name: 'Edit' }).click()
  await sheet.getByLabel('Status').fill('trial')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet.getByText('trial')).toBeVisible()

  await sheet.getByRole('button', { name: 'They replied' }).click()
  await page.getByLabel('What did they say?').fill('See you Thursday')
  await page.getByRole('button', { name: 'Note the reply' }).click()
  await expect(sheet.getByText('Reply', { exact: true })).toBeVisible()

  await sheet.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(sheet.getByText(/They get nothing more/)).toBeVisible()
  await expectAccessible(page)
})

test('an address that is taken is refused with a sentence, and the form keeps what was typed', async ({ page }) => {
  await ask(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example' })
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('button', { name: 'Add person' }).click()
  const adding = page.getByRole('dialog', { name: 'Add a person' })
  await adding.getByLabel('First name').fill('Other')
  await adding.getByLabel('Email').fill('maya@leads.example')
  await adding.getByRole('button', { name: 'Add person' }).click()
  await expect(adding.getByRole('alert')).toBeVisible()
  await expect(adding.getByLabel('First name')).toHaveValue('Other')
})

test('the walk of a person through a workflow is told step by step', async ({ page }) => {
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.turnOn', { id })
  const maya = await ask<{ id: string }>(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example' })
  await goTo(page, `/people/${maya.id}`)
  const sheet = page.getByRole('dialog', { name: 'Maya' })
  await expect(sheet.getByRole('button', { name: /Welcome new lead/ })).toHaveAttribute('aria-expanded', 'true')
  await expect(sheet.getByText(/^(Sent:|Now at:)/).first()).toBeVisible()
  await sheet.getByRole('button', { name: 'Take out' }).click()
  await expect(sheet.getByText('Stopped', { exact: true })).toBeVisible()
})
