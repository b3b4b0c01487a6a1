import { test } from './fixtures.ts'
import { resultScreens } from './screens/resultScreens.ts'
import { expectScreens } from './screens/screen.ts'
import { makeWorld } from './screens/world.ts'

test.use({ zone: 'Europe/Berlin' })

test('results, turning on and versions look as they were looked at and keep nobody out', async ({ page }) => {
  test.setTimeout(300_000)
  await expectScreens(page, resultScreens, await makeWorld(page))
})
