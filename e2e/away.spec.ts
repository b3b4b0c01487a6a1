import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { goTo } from './pages/goTo.ts'

test('a screen that is opened while the host is away says so calmly, and opens by itself when it is back', async ({
  page,
  leadloom,
}) => {
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { template: 'welcome-new-lead' })
  await leadloom.kill()
  await goTo(page, `/workflows/${id}`)
  await expect(page.getByRole('heading', { name: 'This window is not connected' })).toBeVisible()
  await expect(page.getByText('a mistake of ours')).toHaveCount(0)
  await page.getByRole('button', { name: 'Try again now' }).click()
  await expect(page.getByRole('heading', { name: 'This window is not connected' })).toBeVisible()
  await leadloom.restart()
  await expect(page.getByRole('application')).toBeVisible({ timeout: 20_000 })
})
