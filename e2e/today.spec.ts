import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { expectAccessible } from './pages/expectAccessible.ts'

test('the first launch is one click away from a finished test on 20 sample people', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Watch a 7-day follow-up on 20 sample people' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Watch it' }).click()
  await expect(page).toHaveURL(/#\/try\/lead-nurture-7-days$/)
  await expect(page.getByText(/20 sample people/).first()).toBeVisible()
})

test('Today shows what happens next, the last reply, and where mail goes', async ({ page }) => {
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.turnOn', { id })
  const maya = await ask<{ id: string }>(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example' })
  const tom = await ask<{ id: string }>(page, 'people.add', { firstName: 'Tom', email: 'tom@leads.example' })
  await ask(page, 'people.replied', { id: tom.id, text: 'Yes please, Thursday.' })
  await page.reload()

  await expect(page.getByRole('region', { name: 'Last replies' })).toContainText('Yes please, Thursday.')
  await expect(page.getByRole('region', { name: 'Happens next' }).getByRole('listitem').first()).toContainText(/maya/i)
  await expect(page.getByRole('region', { name: 'At a glance' })).toContainText('Mail goes to the Test inbox')

  await page.getByRole('region', { name: 'Last replies' }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`#/people/${tom.id}$`))
  expect(maya.id).not.toBe(tom.id)
})

test('everything stops with one click on every screen, and goes on with one', async ({ page }) => {
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('button', { name: 'Stop everything' }).click()
  await expect(page.getByRole('navigation')).toContainText('Stopped')
  expect(await ask(page, 'engine.status')).toMatchObject({ state: 'stopped' })
  await page.getByRole('navigation').getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('navigation')).toContainText('Running')
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('navigation')).toContainText('Stopped')
})

test('the palette finds screens and people from the keyboard alone', async ({ page }) => {
  await ask(page, 'people.add', { firstName: 'Zoë', lastName: 'Müller', email: 'zoe@leads.example' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('settings')
  await expect(page.getByRole('option', { name: 'Go to Settings' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('müll')
  await expect(page.getByRole('option', { name: /Zoë Müller/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Zoë Müller' })).toBeVisible()
})

test('a host that went away is said calmly, and the window goes on when it is back', async ({ page, leadloom }) => {
  await expect(page.getByRole('navigation')).toContainText('Running')
  await leadloom.killAndRestart()
  await expect(page.getByText('Leadloom’s engine isn’t answering. Trying again...')).toBeHidden({ timeout: 20_000 })
  await expect(page.getByRole('navigation')).toContainText('Running')
  await ask(page, 'people.add', { firstName: 'Ana', email: 'ana@leads.example' })
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ana' })).toBeVisible()
})
