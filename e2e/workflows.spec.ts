import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { goTo } from './pages/goTo.ts'
import { countHands } from './pages/hands.ts'

test('a template becomes a workflow of one’s own, listed with what it does', async ({ page }) => {
  await page.getByRole('link', { name: 'Workflows', exact: true }).click()
  await expect(page.getByText('No workflow yet')).toBeVisible()
  await page.getByRole('button', { name: 'Use this: Welcome new lead' }).click()
  await expect(page).toHaveURL(/#\/workflows\/\w+$/)

  await page.getByRole('link', { name: 'Workflows', exact: true }).click()
  const row = page.getByRole('row', { name: /Welcome new lead/ })
  await expect(row).toContainText('Draft')
})

test('a workflow is exported as a file, and the file is imported as a new one, in five clicks', async ({
  page,
}, info) => {
  const hands = await countHands(page)
  await ask(page, 'workflows.create', { template: 'welcome-new-lead' })
  await page.getByRole('link', { name: 'Workflows', exact: true }).click()
  await page.getByRole('button', { name: 'More about Welcome new lead' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export file' }).click(),
  ])
  const file = info.outputPath(download.suggestedFilename())
  await download.saveAs(file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'leadloom.workflow',
    name: 'Welcome new lead',
  })

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import file' }).click(),
  ])
  await chooser.setFiles(file)
  const preview = page.getByRole('dialog', { name: '“Welcome new lead”' })
  await expect(preview.getByRole('img', { name: 'Welcome new lead: how it begins' })).toContainText('Start')
  expect(await ask<unknown[]>(page, 'workflows.list')).toHaveLength(1)
  await preview.getByRole('button', { name: 'Import as a new workflow' }).click()
  await expect(page.getByText(/was imported as a new draft/)).toBeVisible()
  expect((await hands()).clicks).toBeLessThanOrEqual(5)
  expect(await ask<unknown[]>(page, 'workflows.list')).toHaveLength(2)
})

test('a file that is no workflow is refused with a sentence and nothing is made', async ({ page }) => {
  await page.getByRole('link', { name: 'Workflows', exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import file' }).click(),
  ])
  await chooser.setFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await ask<unknown[]>(page, 'workflows.list')).toEqual([])
})

test('a workflow with people inside asks before it is archived, an empty one does not', async ({ page }) => {
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.create', { name: 'Empty one' })
  await ask(page, 'workflows.turnOn', { id })
  await ask(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example' })
  await page.getByRole('link', { name: 'Workflows', exact: true }).click()

  await page.getByRole('button', { name: 'More about Empty one' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByRole('row', { name: /Empty one/ })).toHaveCount(0)

  const row = page.getByRole('row', { name: /Welcome new lead/ })
  await expect(row).toContainText('On')
  await page.getByRole('button', { name: 'More about Welcome new lead' }).click()
  await page.getByRole('menuitem', { name: 'Pause' }).click()
  await expect(row).toContainText('Paused')
  await page.getByRole('button', { name: 'More about Welcome new lead' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await page.getByRole('button', { name: 'Archive and stop them' }).click()
  await expect(row).toHaveCount(0)
})

test('a copy of a template lists what to make one’s own, and each leads to its field', async ({ page }) => {
  await goTo(page, '/workflows')
  await page.getByRole('button', { name: 'Leads', exact: true }).click()
  await page.getByRole('heading', { name: 'Lead nurture 7 days' }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('img', { name: 'Lead nurture 7 days: how it begins' })).toContainText('2 days')
  await expect(page.getByRole('heading', { name: 'Payment reminder' })).toBeHidden()
  await page.getByRole('button', { name: 'Use this: Lead nurture 7 days' }).click()
  const blanks = page.getByRole('region', { name: 'Make it yours' })
  await expect(blanks).toContainText('0 of 4 done')
  await blanks.getByRole('checkbox').nth(1).check()
  await expect(blanks).toContainText('1 of 4 done')
  await blanks.getByRole('button', { name: /Good to meet you/ }).click()
  const message = page.getByRole('textbox', { name: 'Message' })
  await expect(message).toBeFocused()
  await message.press('End')
  await message.pressSequentially(' Hello!')
  await page.getByRole('application').focus()
  await page.keyboard.press('Escape')
  await expect(blanks).toContainText('2 of 4 done')
})

test('a workflow with an endless name leaves the other columns and the settings in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const name = 'Open-house-follow-up-'.repeat(9)
  await ask(page, 'workflows.create', { name })
  await goTo(page, '/workflows')
  const link = page.getByRole('link', { name })
  await expect(link).toHaveAttribute('title', name)
  const table = page.getByRole('table')
  expect(await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0))).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: `More about ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  const note = page.getByRole('status').filter({ hasText: 'was archived' })
  await expect(note).toContainText('“Open-house-follow-up-Open-…se-follow-up-” was archived.')
  expect((await note.boundingBox())?.height).toBeLessThan(60)

  const { id } = await ask<{ id: string }>(page, 'workflows.create', { name })
  await page.setViewportSize({ width: 1440, height: 900 })
  await goTo(page, `/workflows/${id}`)
  const title = page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2 })
  await expect(title).toHaveAttribute('title', name)
  expect((await title.boundingBox())?.height).toBeLessThan(60)
})
