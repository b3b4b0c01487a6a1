import { expect, takePictures, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { expectAccessible } from './pages/expectAccessible.ts'

test('without a mail account every message lands in the Test inbox, readable as its person sees it', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Messages' }).click()
  await expect(page.getByText('No message yet')).toBeVisible()
  await expectAccessible(page)

  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await ask(page, 'workflows.turnOn', { id })
  // A time zone in which it is noon now, so that quiet hours hold nothing back.
  const hour = new Date().getUTCHours()
  const timeZone = hour >= 12 ? `Etc/GMT+${hour - 12}` : `Etc/GMT-${12 - hour}`
  await ask(page, 'people.add', { firstName: 'Maya', email: 'maya@leads.example', timeZone })

  await expect(page.getByRole('option', { name: /maya/i })).toBeVisible()
  const reader = page.getByRole('article')
  await expect(reader).toContainText('Maya')
  await expect(reader).toContainText('Test inbox: it was sent to nobody')
  await expectAccessible(page)
  await takePictures(page, 'messages')

  await page.getByText('Test inbox', { exact: true }).first().click()
  await expect(page.getByRole('option', { name: /maya/i })).toBeVisible()
  await page.getByText('Needs you', { exact: true }).click()
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
})
