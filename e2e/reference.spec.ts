import { followUp, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { differing, expectPicture, halved } from './pages/expectPicture.ts'
import { goTo } from './pages/goTo.ts'

test('with forced colours the canvas still shows its steps and links', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const { canvas } = await openWorkflow(page, followUp)
  await expect(canvas).toBeVisible()
  await expectPicture(page, 'canvas-forced-colours')
})

test('a picture with a part that is gone, moved or of another size is told from the one that was kept', async ({
  page,
}) => {
  const take = async () => halved(page, await page.screenshot({ animations: 'disabled' }))
  await goTo(page, '/workflows')
  await expect(
    page.getByRole('img', { name: 'Follow up after 7 days of silence: how it begins' }).first(),
  ).toBeVisible()
  const before = await take()
  expect(await differing(page, before, await take())).toBeLessThan(0.001)
  const changed = async (css: string) => {
    const style = await page.addStyleTag({ content: css })
    const share = await differing(page, before, await take())
    await style.evaluate((element) => element.parentNode?.removeChild(element))
    return share
  }
  expect(await changed('nav { visibility: hidden }')).toBeGreaterThan(0.004)
  expect(await changed('main { transform: translateY(24px) }')).toBeGreaterThan(0.004)
  expect(await changed('main { width: 70% }')).toBeGreaterThan(0.004)
})
