import { expect, test } from './fixtures.ts'

test('the link lets one browser in; the screens keep to their policy; the visit outlives a crash of the host', async ({
  page,
  leadloom,
  browser,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page).toHaveTitle(/Leadloom/)
  expect(complaints).toEqual([])

  const stranger = await browser.newPage()
  await stranger.goto(leadloom.url)
  await expect(stranger.getByText('This browser has not been let in yet')).toBeVisible()
  await stranger.goto(leadloom.link)
  await expect(stranger.getByText('This link was used already')).toBeVisible()
  await stranger.close()

  await leadloom.killAndRestart()
  await page.goto(`${leadloom.url}/people`)
  await expect(page.getByRole('main')).toBeVisible()
})

test('the readable description for other programs is served to those who are in', async ({ page, leadloom }) => {
  await page.goto(`${leadloom.url}/api/v1/docs`)
  await expect(page.getByRole('heading', { name: 'Leadloom for other programs' })).toBeVisible()
  await expect(page.getByText('/api/v1/people/import', { exact: true })).toBeVisible()
})
