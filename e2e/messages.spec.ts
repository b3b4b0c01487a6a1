import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { expectAccessible } from './pages/expectAccessible.ts'
import { startMailServer } from './pages/mailServer.ts'

test('without a mail account every message lands in the Test inbox, readable as its person sees it', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Messages', exact: true }).click()
  await expect(page.getByText('No message yet')).toBeVisible()
  await expectAccessible(page)

  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.turnOn', { id })
  await ask(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example', timeZone: noonZone() })

  await expect(page.getByRole('option', { name: /maya/i })).toBeVisible()
  const reader = page.getByRole('article')
  await expect(reader).toContainText('Maya')
  await expect(reader).toContainText('Test inbox: it was sent to nobody')

  await page.getByText('Test inbox', { exact: true }).first().click()
  await expect(page.getByRole('option', { name: /maya/i })).toBeVisible()
  await page.getByText('Needs you', { exact: true }).click()
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
})

test('a message in doubt is never sent twice by itself: the person says what became of it', async ({ page }) => {
  const mail = await startMailServer('hangsUpAfterContent')
  await ask(page, 'connections.add', { from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: mail.port })
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.turnOn', { id })
  await ask(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example', timeZone: noonZone() })

  await expect(page.getByText('1 message may or may not have arrived')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText(/We can’t know whether .* got it/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'It arrived' }).click()
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  await mail.close()
})

test('a message that the other side refused says why, and can be sent again', async ({ page }) => {
  const mail = await startMailServer('refusesPeople')
  await ask(page, 'connections.add', { from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: mail.port })
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.turnOn', { id })
  await ask(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example', timeZone: noonZone() })

  await page.getByRole('link', { name: 'Messages', exact: true }).click()
  await page.getByText('Needs you', { exact: true }).click()
  await expect(page.getByText(/It was not sent, and .* does not have it/)).toBeVisible({ timeout: 30_000 })
  mail.becomes('takes')
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByText('Sent', { exact: true }).first().click()
  await expect(page.getByRole('option', { name: /maya/i })).toBeVisible()
  await mail.close()
})

/** A time zone in which it is noon now, so that quiet hours hold nothing back. */
function noonZone(): string {
  const hour = new Date().getUTCHours()
  return hour >= 12 ? `Etc/GMT+${hour - 12}` : `Etc/GMT-${12 - hour}`
}
