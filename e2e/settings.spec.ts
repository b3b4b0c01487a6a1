import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { expectAccessible } from './pages/expectAccessible.ts'
import { goTo } from './pages/goTo.ts'
import { startMailServer } from './pages/mailServer.ts'

test('the business is named and kept, also in the title bar', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('FitBox')
  await page.getByLabel('Postal address').fill('12 High Street, London')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('banner')).toContainText('FitBox')
  expect(await ask(page, 'settings.get')).toMatchObject({
    businessName: 'FitBox',
    postalAddress: '12 High Street, London',
  })
})

test('holidays and a limit of messages are set for all workflows', async ({ page }) => {
  await goTo(page, '/settings/rules')
  const rules = page.getByRole('region', { name: 'Rules for all workflows' })
  await rules.getByLabel('Day of the holiday').fill('2027-12-25')
  await rules.getByRole('checkbox', { name: 'Every year' }).check()
  await rules.getByRole('button', { name: 'Add holiday' }).click()
  await rules.getByLabel('Day of the holiday').fill('2027-05-03')
  await rules.getByRole('checkbox', { name: 'Every year' }).uncheck()
  await rules.getByRole('button', { name: 'Add holiday' }).click()
  await rules.getByRole('switch', { name: 'Limit how many messages a person gets' }).check()
  await rules.getByLabel('At most').fill('3')
  await expectAccessible(page)
  await rules.getByRole('button', { name: 'Save rules' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await ask(page, 'settings.get')).toMatchObject({
    holidays: ['12-25', '2027-05-03'],
    messageCap: { count: 3, hours: 24 },
  })
  await page.reload()
  await rules.getByRole('button', { name: /^Remove .*every year/ }).click()
  await rules.getByRole('switch', { name: 'Limit how many messages a person gets' }).uncheck()
  await rules.getByRole('button', { name: 'Save rules' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await ask(page, 'settings.get')).toMatchObject({ holidays: ['2027-05-03'], messageCap: null })
})

test('a mail account is checked live, saved when it works, and used', async ({ page }) => {
  const mail = await startMailServer()
  await goTo(page, '/settings/mail')
  await page.getByRole('button', { name: 'Connect a mail account' }).click()
  await page.getByLabel('Email address').fill('hello@fitbox.example')
  await page.getByLabel('Mail server').fill('127.0.0.1')
  await page.getByRole('textbox', { name: 'Port' }).fill('9')
  await page.getByRole('button', { name: 'Test connection' }).click()
  const checklist = page.getByRole('list', { name: 'Connection check' })
  await expect(checklist.getByLabel('Does not work')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'Port' }).fill(String(mail.port))
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('button', { name: 'Save and use it' }).click()
  await expect(page.getByText('Connected', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Send a test message' }).click()
  await expect.poll(() => mail.received()).toContain('hello@fitbox.example')

  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('region', { name: 'Mail account' }).getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('No mail account is connected')).toBeVisible()
  await mail.close()
})

test('the theme follows the computer until one is chosen, which then survives a restart', async ({ page }) => {
  const root = page.locator('html')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await goTo(page, '/settings/appearance')
  await page.getByText('Light', { exact: true }).click()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.reload()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'light')
})

test('the signing secret is shown only when asked for', async ({ page }) => {
  const { webhookSecret } = await ask<{ webhookSecret: string }>(page, 'settings.get')
  await goTo(page, '/settings/webhooks')
  await expect(page.getByText(webhookSecret)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the secret' }).click()
  await expect(page.getByText(webhookSecret)).toBeVisible()
})
