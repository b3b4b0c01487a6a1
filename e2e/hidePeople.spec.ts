import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { goTo } from './pages/goTo.ts'

const isHidden = (details: Locator) => expect(details).toHaveCSS('filter', /^blur\(/)
const isShown = (details: Locator) => expect(details).toHaveCSS('filter', 'none')

test('people’s details are hidden by keys on every screen, stay so over a reload, and are shown again', async ({
  page,
  context,
  leadloom,
}) => {
  const maya = { firstName: 'Maya', lastName: 'Okafor', email: 'maya@leads.example' }
  const { id } = await ask<{ id: string }>(page, 'people.add', maya)
  await ask(page, 'people.replied', { id, text: 'My knee hurts again' })
  await goTo(page, '/people')
  const name = page.getByRole('link', { name: 'Maya Okafor' })
  await isShown(name)
  await page.keyboard.press('Control+Shift+H')
  await isHidden(name)
  await isHidden(page.getByText(maya.email))
  await isShown(page.getByRole('columnheader', { name: 'Email' }))
  await name.hover()
  await isHidden(name)

  const other = await context.newPage()
  await other.goto(`${leadloom.url}/#/people/${id}`)
  const sheet = other.getByRole('dialog', { name: 'Maya Okafor' })
  await isHidden(sheet.getByText(maya.email))
  await sheet.getByRole('button', { name: 'Edit' }).click()
  await isHidden(sheet.getByLabel('Last name'))
  await sheet.getByLabel('Last name').focus()
  await isShown(sheet.getByLabel('Last name'))

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-hides-people', '')
  await isHidden(name)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('maya')
  await isHidden(page.getByRole('option').getByText('Maya Okafor'))
  await page.keyboard.press('Escape')

  await goTo(page, '/messages')
  await isHidden(page.getByRole('option', { name: /Maya/ }).getByText('My knee hurts again'))
  await isHidden(page.getByRole('article').getByText('My knee hurts again'))

  await goTo(page, '/try/lead-nurture-7-days')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: /^Maya .*message/ }).click()
  await isHidden(inspector.getByRole('heading', { level: 2 }).locator('bdi'))
  await isHidden(inspector.getByRole('article').first().getByRole('heading'))

  await page.getByRole('button', { name: 'People hidden · Show' }).click()
  await isShown(inspector.getByRole('heading', { level: 2 }).locator('bdi'))
  await expect(page.getByRole('button', { name: 'People hidden · Show' })).toHaveCount(0)
  await isShown(sheet.getByLabel('First name'))
})
