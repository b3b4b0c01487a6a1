import { test } from './fixtures.ts'
import { expectScreens } from './screens/screen.ts'
import { shellScreens } from './screens/shellScreens.ts'
import { makeWorld } from './screens/world.ts'

test.use({ zone: 'Europe/Berlin' })

test('every screen looks as it was looked at and keeps nobody out, in both themes and sizes', async ({ page }) => {
  test.setTimeout(300_000)
  await expectScreens(page, shellScreens, await makeWorld(page))
})
